"""Write small published tables as CSV, for the tests that divide them at random.

    pip install scikit-learn statsmodels palmerpenguins pandas pyarrow setuptools
    python table_fixtures.py FOLDER_OF_THE_TAXI_MONTHS

writes ../resources/tables/*.csv. Missing values are empty, numbers have at most six digits. ../resources/tables/README.md
says where the tables come from and under which licence.
"""

import pathlib
import sys

import pandas as pd
import statsmodels.api as sm
from palmerpenguins import load_penguins
from sklearn.datasets import load_breast_cancer, load_iris, load_wine

TABLES = pathlib.Path(__file__).resolve().parent.parent / "resources" / "tables"
MOST_ROWS = 4000


def of_scikit_learn(load):
    bunch = load(as_frame=True)
    table = bunch.data.copy()
    table["target"] = [str(bunch.target_names[i]) for i in bunch.target]
    return table


def spread(table):
    """At most so many rows, at equal distances."""
    step = max(1, -(-len(table) // MOST_ROWS))
    return table.iloc[::step].reset_index(drop=True)


def taxi(folder):
    month = spread(pd.read_parquet(pathlib.Path(folder) / "green_tripdata_2022-01.parquet"))
    times = [name for name in month.columns if name.startswith("lpep_")]
    month["duration_min"] = (month[times[1]] - month[times[0]]).dt.total_seconds() / 60
    month["hour"] = month[times[0]].dt.hour
    month["pickup_zone"] = "z" + month["PULocationID"].astype(str)
    month["payment"] = month["payment_type"].map(lambda p: "" if pd.isna(p) else f"p{int(p)}")
    return month.drop(columns=[*times, "ehail_fee", "PULocationID", "payment_type"])


def main():
    tables = {
        "iris": of_scikit_learn(load_iris),
        "wine": of_scikit_learn(load_wine),
        "breast_cancer": of_scikit_learn(load_breast_cancer),
        "penguins": load_penguins(),
        "fair": spread(sm.datasets.fair.load_pandas().data),
        "randhie": spread(sm.datasets.randhie.load_pandas().data),
        "taxi": taxi(sys.argv[1]),
    }
    TABLES.mkdir(exist_ok=True)
    for name, table in tables.items():
        table.columns = [str(column).replace(",", " ") for column in table.columns]
        table.to_csv(TABLES / f"{name}.csv", index=False, float_format="%.6g", lineterminator="\n")
        print(name, table.shape)


if __name__ == "__main__":
    main()
