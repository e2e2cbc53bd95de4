"""fairlearn's distances between groups. Needs its own environment: see requirements-fairness.txt.

    python3.11 -m venv .venv-fairness
    .venv-fairness/bin/pip install -r requirements-fairness.txt
    .venv-fairness/bin/python fairness_fixtures.py
"""

import numpy as np
import pandas as pd
from fairlearn import metrics as fairlearn_metrics
from sklearn.metrics import precision_score

from fixture_io import write

RATES = {
    "selection_rate": fairlearn_metrics.selection_rate,
    "true_positive_rate": fairlearn_metrics.true_positive_rate,
    "false_positive_rate": fairlearn_metrics.false_positive_rate,
    "precision": precision_score,
    "count": fairlearn_metrics.count,
}


def frame(seed, rows, groups, gap):
    rng = np.random.default_rng(seed)
    group = rng.integers(0, groups, rows)
    truth = (rng.random(rows) < 0.35 + gap * group / groups).astype(int)
    score = np.clip(0.5 * truth + 0.1 * group * gap + rng.normal(0.25, 0.25, rows), 0, 1)
    return pd.DataFrame(
        {
            "group": [f"g{g}" for g in group],
            "region": rng.choice(["north", "south"], rows),
            "target": truth,
            "score": np.round(score, 4),
        }
    )


def disparities(truth, predicted, sensitive):
    by_group = fairlearn_metrics.MetricFrame(
        metrics=RATES, y_true=truth, y_pred=predicted, sensitive_features=sensitive
    )
    return {
        "demographic_parity_difference": fairlearn_metrics.demographic_parity_difference(
            truth, predicted, sensitive_features=sensitive
        ),
        "demographic_parity_ratio": fairlearn_metrics.demographic_parity_ratio(
            truth, predicted, sensitive_features=sensitive
        ),
        "equalized_odds_difference": fairlearn_metrics.equalized_odds_difference(
            truth, predicted, sensitive_features=sensitive
        ),
        "equalized_odds_ratio": fairlearn_metrics.equalized_odds_ratio(
            truth, predicted, sensitive_features=sensitive
        ),
        "equal_opportunity_difference": fairlearn_metrics.equal_opportunity_difference(
            truth, predicted, sensitive_features=sensitive
        ),
        "predictive_parity_difference": by_group.difference()["precision"],
        "groups": [
            {"values": list(index) if isinstance(index, tuple) else [index], **row}
            for index, row in by_group.by_group.to_dict(orient="index").items()
        ],
    }


def case(seed, rows, groups, gap, threshold, columns, favourable):
    data = frame(seed, rows, groups, gap)
    predicted = (data["score"] >= threshold).astype(int)
    truth = data["target"]
    if favourable == 0:
        truth, predicted = 1 - truth, 1 - predicted
    return {
        "data": {name: data[name].tolist() for name in data},
        "threshold": threshold,
        "protected_columns": columns,
        "favourable": str(favourable),
        **disparities(truth, predicted, data[columns]),
    }


def fairness():
    return {
        "cases": [
            case(1, 300, 2, 0.0, 0.5, ["group"], 1),
            case(2, 300, 2, 0.4, 0.5, ["group"], 1),
            case(3, 400, 4, 0.3, 0.4, ["group"], 1),
            case(4, 400, 3, 0.3, 0.6, ["group"], 0),
            case(5, 500, 3, 0.2, 0.5, ["group", "region"], 1),
            case(6, 150, 5, 0.5, 0.5, ["region"], 0),
        ]
    }


if __name__ == "__main__":
    write("fairness.json", fairness())
