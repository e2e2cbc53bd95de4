"""The jobs, in the order in which they run and stand in the document."""

from jobs.batches import Batches
from jobs.cost import Cost
from jobs.parts import Parts
from jobs.presets import Preset
from jobs.profiles import Profiles
from jobs.quality import Quality
from jobs.samples import Samples
from jobs.shell import Shell
from jobs.spark import Spark
from jobs.taxi import Taxi

ALL = [
    Preset("drift", "DataDriftPreset", "drift", warm_target=100, cold_target=30, memory_share=4),
    Quality("quality", "DataQualityPreset", "quality", warm_target=100),
    Preset("missing", "DatasetMissingValuesMetric", "missing"),
    Samples(),
    Taxi(),
    Shell(),
    Profiles(),
    Batches(),
    Cost(),
    Spark(),
    Parts(),
]
BY_NAME = {job.name: job for job in ALL}
