"""The daily taxi reports of a month by Evidently, timed; the numbers of each day go into a file.

usage: taxi_evidently.py DIR FIRST_DAY DAYS NUMBERS_FILE
"""

import sys
import warnings

from measured import Measured

warnings.filterwarnings("ignore")
measured = Measured("first")
import pandas as pd
from evidently import ColumnMapping
from evidently.metrics import ColumnDriftMetric, ColumnQuantileMetric, DatasetDriftMetric, DatasetMissingValuesMetric
from evidently.report import Report

measured.seconds("import")
folder, first_day, days, numbers = sys.argv[1], pd.Timestamp(sys.argv[2]), int(sys.argv[3]), sys.argv[4]

reference, current = (pd.read_parquet(f"{folder}/{name}.parquet") for name in ("reference", "current"))
measured.seconds("read")

mapping = ColumnMapping(
    target=None,
    prediction="prediction",
    numerical_features=["passenger_count", "trip_distance", "fare_amount", "total_amount"],
    categorical_features=["PULocationID", "DOLocationID"],
)
lines = []
for day in range(days):
    begin = first_day + pd.Timedelta(days=day)
    trips = current[current.lpep_pickup_datetime.between(begin, begin + pd.Timedelta(days=1), inclusive="left")]
    metrics = [
        ColumnDriftMetric(column_name="prediction"),
        DatasetDriftMetric(),
        DatasetMissingValuesMetric(),
        ColumnQuantileMetric(column_name="fare_amount", quantile=0.5),
    ]
    report = Report(metrics=metrics)
    report.run(reference_data=reference, current_data=trips, column_mapping=mapping)
    drift, dataset, missing, quantile = (metric["result"] for metric in report.as_dict()["metrics"])
    values = (
        drift["drift_score"],
        dataset["number_of_drifted_columns"],
        missing["current"]["share_of_missing_values"],
        quantile["current"]["value"],
    )
    lines.append(",".join(repr(float(value)) for value in values))
with open(numbers, "w") as file:
    file.write("\n".join(lines) + "\n")
measured.seconds("run").print()
