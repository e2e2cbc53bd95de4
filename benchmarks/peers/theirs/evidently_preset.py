"""A preset by Evidently over REF.parquet and CUR.parquet, from the files to a file of JSON, once.

usage: evidently_preset.py drift|quality|missing DIR JSON_FILE
"""

import sys
import warnings

from measured import Measured

warnings.filterwarnings("ignore")
measured = Measured("first")
import pandas as pd
from evidently import ColumnMapping
from evidently.metric_preset import DataDriftPreset, DataQualityPreset
from evidently.metrics import DatasetMissingValuesMetric
from evidently.report import Report

measured.seconds("import")
preset, folder, json_file = sys.argv[1:4]
metrics = {"drift": DataDriftPreset, "quality": DataQualityPreset, "missing": DatasetMissingValuesMetric}

reference, current = (pd.read_parquet(f"{folder}/{name}.parquet") for name in ("REF", "CUR"))
measured.seconds("read")
categories = [name for name in reference.columns if name.startswith("cat_")]
mapping = ColumnMapping(
    target=None,
    prediction=None,
    datetime="at",
    categorical_features=categories,
    numerical_features=[name for name in reference.columns if name not in (*categories, "at")],
)
report = Report(metrics=[metrics[preset]()])
report.run(reference_data=reference, current_data=current, column_mapping=mapping)
text = report.json()
measured.seconds("run")
with open(json_file, "w") as file:
    file.write(text)
measured.print()
