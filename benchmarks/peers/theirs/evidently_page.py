"""A page of drift and quality by Evidently over january.csv and february.csv.

usage: evidently_page.py DIR
"""

import sys
import warnings

warnings.filterwarnings("ignore")
import pandas as pd
from evidently.metric_preset import DataDriftPreset, DataQualityPreset
from evidently.report import Report

folder = sys.argv[1]
reference, current = (pd.read_csv(f"{folder}/{name}.csv") for name in ("january", "february"))
report = Report(metrics=[DataDriftPreset(), DataQualityPreset()])
report.run(reference_data=reference, current_data=current)
report.save_html(f"{folder}/evidently.html")
