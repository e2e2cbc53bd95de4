"""Writes what both sides read: the reference (January after the training rows) and current (February), with predictions.

usage: taxi_prepare.py DATA_DIR OUT_DIR
"""

import sys

import pandas as pd
from sklearn.linear_model import LinearRegression

TRAIN_ROWS = 30_000
FEATURES = ["passenger_count", "trip_distance", "fare_amount", "total_amount", "PULocationID", "DOLocationID"]

data, out = sys.argv[1:3]
january, february = (pd.read_parquet(f"{data}/green_tripdata_2022-{month}.parquet") for month in ("01", "02"))
january["duration_min"] = (january.lpep_dropoff_datetime - january.lpep_pickup_datetime).dt.total_seconds() / 60
january = january[january.duration_min.between(0, 60) & (january.passenger_count > 0) & (january.passenger_count <= 8)]
model = LinearRegression().fit(january[FEATURES][:TRAIN_ROWS], january.duration_min[:TRAIN_ROWS])
reference = january[TRAIN_ROWS:].copy()
reference["prediction"] = model.predict(reference[FEATURES])
february["prediction"] = model.predict(february[FEATURES].fillna(0))
for name, frame in (("reference", reference), ("current", february)):
    frame["ehail_fee"] = frame["ehail_fee"].astype("float64")
    frame.to_parquet(f"{out}/{name}.parquet", index=False)
