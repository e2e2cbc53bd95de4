"""Ranking metrics: what Evidently 0.4.40 gives, and a reference written from the definitions.

Precision at k is divided by k, as TREC's evaluation does. Evidently is right only where every user's list is as long as k, the rows stand in rank order and no scores tie, so each
case holds both: "evidently" for the comparison where it is right, and "expected" from the loops below, which follow the
definitions word by word. Tied scores mean that the order within the tie is random: the expected value is the average
over all orders, found by going through them one by one. NDCG is also asked of scikit-learn, which averages ties too.
"""

import itertools
import json
import logging
import math
import warnings

import numpy as np
import pandas as pd
from evidently import metrics as evidently_metrics
from evidently import tests as evidently_tests
from evidently.metrics.recsys.scores_distribution import ScoreDistribution
from evidently.pipeline.column_mapping import ColumnMapping
from evidently.report import Report
from evidently.test_suite import TestSuite
from scipy.special import softmax
from scipy.stats import entropy
from sklearn.metrics import ndcg_score
from sklearn.metrics.pairwise import cosine_distances

from fixture_io import error_text, floats, ints, objects, to_series

TOP_K = ["PrecisionTopKMetric", "RecallTopKMetric", "FBetaTopKMetric", "MAPKMetric", "MARKMetric", "NDCGKMetric",
         "MRRKMetric", "HitRateKMetric"]
FEATURES = ["price", "length", "age"]


# Data sets -----------------------------------------------------------------------------------------------------


def catalogue(random, items):
    """Features of each item, the same in every row."""
    return {item: [round(v, 3) for v in random.uniform(0, 5, len(FEATURES))] + [f"g{random.randint(3)}"]
            for item in items}


def recommendation_rows(random, users, items, lengths, tie_every=None):
    """Rows (user, item, target, score) in rank order."""
    rows = []
    for user in users:
        length = lengths(random)
        scores = np.sort(random.uniform(0, 1, length))[::-1]
        if tie_every:
            scores = np.floor(scores * tie_every) / tie_every
        silent = random.uniform() < 0.15
        for item, score in zip(random.choice(items, length, replace=False), scores):
            target = 0 if silent else int(random.choice([0, 0, 0, 1, 2, 3]))
            rows.append((user, str(item), target, float(score)))
    return rows


def train_rows(random, users, items, n):
    return [(users[random.randint(len(users))], items[min(int(random.exponential(len(items) / 4)), len(items) - 1)])
            for _ in range(n)]


def columns(rows, features, ranks=False, order=None):
    rows = [rows[i] for i in order] if order is not None else rows
    result = {
        "user_id": objects([r[0] for r in rows]),
        "item_id": objects([r[1] for r in rows]),
    }
    if len(rows[0]) > 2:
        result["target"] = ints([r[2] for r in rows])
        result["prediction"] = (ints if ranks else floats)([r[3] for r in rows])
    for number, name in enumerate(FEATURES):
        result[name] = floats([features[r[1]][number] for r in rows])
    result["genre"] = objects([features[r[1]][len(FEATURES)] for r in rows])
    result["plan"] = objects(["paid" if int(r[0][1:]) % 3 == 0 else "free" for r in rows])
    return result


def ranked(rows):
    """The same lists with ranks 1, 2, ... in place of scores; the rows of a user are in rank order."""
    seen = {}
    result = []
    for user, item, target, _ in rows:
        seen[user] = seen.get(user, 0) + 1
        result.append((user, item, target, seen[user]))
    return result


def dataset(name, seed, lengths, recommendations="score", shuffled=False, tie_every=None, n_users=14):
    random = np.random.RandomState(seed)
    items = [f"i{n:02d}" for n in range(30)]
    features = catalogue(random, items)
    users = [f"u{n}" for n in range(n_users)]
    sides = {}
    for side in ("current", "reference"):
        rows = recommendation_rows(random, users, items, lengths, tie_every)
        rows = ranked(rows) if recommendations == "rank" else rows
        order = random.permutation(len(rows)) if shuffled else None
        sides[side] = columns(rows, features, recommendations == "rank", order)
        sides[f"{side}_train"] = columns(train_rows(random, users[:-2] + ["u98", "u99"], items[:-3], 80), features)
    return {"name": name, "recommendations": recommendations, **sides}


def golden():
    users = [u for u in ("u1", "u2", "u3") for _ in range(4)]
    features = catalogue(np.random.RandomState(1), list("wxyz"))
    targets = [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    rows = list(zip(users, list("wxyz") * 3, targets, [4.0, 3.0, 2.0, 1.0] * 3))
    train = columns([("u1", "w"), ("u1", "x"), ("u2", "w"), ("u3", "z"), ("u9", "y")], features)
    return {"name": "golden", "recommendations": "score", "current": columns(rows, features),
            "reference": columns(rows[:8], features), "current_train": train, "reference_train": train}


def datasets():
    yield golden()
    yield dataset("equal_lists", 7, lambda r: 12)
    yield dataset("shuffled", 7, lambda r: 12, shuffled=True)
    yield dataset("ranks", 11, lambda r: 12, recommendations="rank")
    yield dataset("unequal_lists", 13, lambda r: r.randint(1, 16), shuffled=True)
    yield dataset("ties", 17, lambda r: r.randint(1, 9), shuffled=True, tie_every=5)


def frame(side):
    return pd.DataFrame({name: to_series(sample) for name, sample in side.items()})


# The definitions -----------------------------------------------------------------------------------------------


def lists_of(data, recommendations):
    """For each user (score or rank, item, target), best first; tied ones stand by item."""
    sign = -1 if recommendations == "score" else 1
    lists = {}
    for row in data.itertuples():
        lists.setdefault(row.user_id, []).append((sign * row.prediction, row.item_id, row.target))
    return {user: sorted(entries) for user, entries in sorted(lists.items())}


def orders(entries):
    """Every order of the targets that the scores allow."""
    groups = [[e[2] for e in group] for _, group in itertools.groupby(entries, key=lambda e: e[0])]
    for choice in itertools.product(*(list(itertools.permutations(g)) for g in groups)):
        yield list(itertools.chain(*choice))


def measures_of_order(targets, gains, k):
    relevant = [t > 0 for t in targets]
    hits, positives = sum(relevant[:k]), sum(relevant)
    precision_at = [sum(relevant[: i + 1]) / (i + 1) for i in range(len(relevant))]
    recall_at = [sum(relevant[: i + 1]) / positives if positives else 0 for i in range(len(relevant))]
    first = next((i + 1 for i, r in enumerate(relevant[:k]) if r), None)
    dcg = sum(g / math.log2(i + 2) for i, g in enumerate(gains[:k]))
    ideal = sum(g / math.log2(i + 2) for i, g in enumerate(sorted(gains, reverse=True)[:k]))
    return {
        "PrecisionTopKMetric": hits / k,
        "RecallTopKMetric": hits / positives if positives else 0,
        "MAPKMetric": sum(p for p, r in zip(precision_at[:k], relevant) if r) / positives if positives else 0,
        "MARKMetric": sum(p for p, r in zip(recall_at[:k], relevant) if r) / positives if positives else 0,
        "NDCGKMetric": dcg / ideal if ideal else 0,
        "MRRKMetric": 1 / first if first else 0,
        "HitRateKMetric": 1 if first else 0,
    }


def top_k(data, recommendations, k, min_rel_score, no_feedback_users):
    """The measures at 1..k, each the mean over users of the mean over the orders of tied items."""
    totals = {}
    users = 0
    for entries in lists_of(data, recommendations).values():
        if min_rel_score is not None:
            entries = [(score, item, int(target >= min_rel_score)) for score, item, target in entries]
        if not no_feedback_users and not any(e[2] > 0 for e in entries):
            continue
        users += 1
        all_orders = list(orders(entries))
        for at in range(1, k + 1):
            for order in all_orders:
                for name, value in measures_of_order(order, order, at).items():
                    totals.setdefault(name, [0] * k)[at - 1] += value / len(all_orders)
    if users == 0:
        return dict.fromkeys(TOP_K)
    means = {name: [value / users for value in values] for name, values in totals.items()}
    return {**means, "FBetaTopKMetric": list(zip(means["PrecisionTopKMetric"], means["RecallTopKMetric"]))}


def f_beta(pairs, beta):
    return pairs and [(1 + beta**2) * p * r / (beta**2 * p + r) if p + r else 0 for p, r in pairs]


def scikit_ndcg(data, recommendations, k, min_rel_score, no_feedback_users):
    sign = 1 if recommendations == "score" else -1
    values = []
    for _, rows in data.groupby("user_id"):
        target = rows.target if min_rel_score is None else (rows.target >= min_rel_score).astype(int)
        if not no_feedback_users and not (target > 0).any():
            continue
        alone = float((target > 0).any())  # scikit-learn refuses lists of one item
        values.append(ndcg_score([target], [sign * rows.prediction], k=k) if len(rows) > 1 else alone)
    return float(np.mean(values)) if values else None


def top_lists(data, recommendations, k):
    return {user: entries[:k] for user, entries in lists_of(data, recommendations).items()}


def users_by_item(train):
    return train.groupby("item_id").user_id.nunique()


def feature_distances(*frames):
    """The cosine distance of any two items."""
    table = pd.concat([f[["item_id", *FEATURES]] for f in frames]).drop_duplicates("item_id").set_index("item_id")
    return pd.DataFrame(cosine_distances(table), index=table.index, columns=table.index)


def list_measures(data, train, recommendations, k, min_rel_score=None):
    tops = top_lists(data, recommendations, k)
    used, train_users = users_by_item(train), train.user_id.nunique()
    distance = feature_distances(data, train)
    diversity = [sum(distance.loc[a[1], b[1]] for a, b in itertools.combinations(top, 2)) / len(top)
                 for top in tops.values()]
    novelty = [np.mean(found) for top in tops.values()
               if (found := [-math.log2(used[e[1]] / train_users) for e in top if e[1] in used])]
    popularity = [np.mean(found) for top in tops.values() if (found := [used[e[1]] for e in top if e[1] in used])]
    serendipity = []
    for user, top in tops.items():
        relevant = [e[1] for e in top if (e[2] > 0 if min_rel_score is None else e[2] >= min_rel_score)]
        known = list(train[train.user_id == user].item_id)
        if relevant and known:
            alike = sum(1 - distance.loc[a, b] for a in known for b in relevant)
            serendipity.append(1 - alike / len(known))
    sets = [{e[1] for e in top} for top in tops.values()]
    shared = [len(a & b) / k for a, b in itertools.permutations(sets, 2)]
    counts = sorted(pd.Series([e[1] for top in tops.values() for e in top]).value_counts())
    gaps = sum(abs(a - b) for a in counts for b in counts)
    recommended = {e[1] for top in tops.values() for e in top}
    result = {
        "DiversityMetric": np.mean(diversity),
        "NoveltyMetric": np.mean(novelty),
        "SerendipityMetric": np.mean(serendipity) if serendipity else None,
        "PersonalizationMetric": 1 - np.mean(shared),
        "apr": np.mean(popularity),
        "normalized_apr": np.mean(popularity) / used.max(),
        "coverage": len(recommended & set(used.index)) / len(used),
        # the mean absolute difference of two items, relative to twice the mean, over n / (n - 1)
        "gini": gaps / (2 * sum(counts) * (len(counts) - 1)) if len(counts) > 1 else None,
    }
    if recommendations == "score":
        scores = [-e[0] for top in tops.values() for e in top]
        result["ScoreDistribution"] = entropy(softmax(scores))
    return {name: value if value is None else float(value) for name, value in result.items()}


def bias(data, train, recommendations, k):
    """Counts of each genre in the lists and among the items, of each plan among the users."""
    tops = top_lists(data, recommendations, k)
    genre = dict(zip(data.item_id, data.genre))

    def counts(values):
        return {name: int(count) for name, count in sorted(pd.Series(values).value_counts().items())}

    return {
        "genre": counts([genre[e[1]] for top in tops.values() for e in top]),
        "genre_train": counts(train.drop_duplicates("item_id", keep="last").genre),
        "plan": counts(data.drop_duplicates("user_id", keep="last").plan),
        "plan_train": counts(train.drop_duplicates("user_id", keep="last").plan),
    }


# Cases ---------------------------------------------------------------------------------------------------------


def mapping(data):
    return ColumnMapping(recommendations_type=data["recommendations"], user_id="user_id", item_id="item_id",
                         target="target", prediction="prediction", task="recsys")


def evidently(data, metric):
    report = Report(metrics=[metric])
    try:
        report.run(current_data=frame(data["current"]), reference_data=frame(data["reference"]),
                   column_mapping=mapping(data),
                   additional_data={f"{side}_train_data": frame(data[f"{side}_train"])
                                    for side in ("current", "reference")})
        return json.loads(report.json())["metrics"][0]["result"]
    except Exception as error:
        return {"error": error_text(error)}


def top_k_cases(data):
    for k, min_rel_score, no_feedback_users in ((1, None, False), (3, 2, False), (5, None, True), (12, None, False)):
        for beta in (1.0, 0.5):
            parameters = {"k": k, "min_rel_score": min_rel_score, "no_feedback_users": no_feedback_users}
            sides = {side: top_k(frame(data[side]), data["recommendations"], k, min_rel_score, no_feedback_users)
                     for side in ("current", "reference")}
            for name in TOP_K if beta == 1 else ["FBetaTopKMetric"]:
                settings = {**parameters, "beta": beta} if name == "FBetaTopKMetric" else parameters
                metric = getattr(evidently_metrics, name)(**settings)
                expected = {side: f_beta(values[name], beta) if name == "FBetaTopKMetric" else values[name]
                            for side, values in sides.items()}
                case = {"dataset": data["name"], "metric": name, "parameters": settings, "expected": expected,
                        "evidently": evidently(data, metric)}
                if name == "NDCGKMetric":
                    case["scikit_learn"] = {side: scikit_ndcg(frame(data[side]), data["recommendations"], **parameters)
                                            for side in ("current", "reference")}
                yield case


def list_cases(data):
    for k in (1, 3, 10):
        sides = {side: list_measures(frame(data[side]), frame(data[f"{side}_train"]), data["recommendations"], k)
                 for side in ("current", "reference")}
        strict = {side: list_measures(frame(data[side]), frame(data[f"{side}_train"]), data["recommendations"], k, 2)
                  for side in ("current", "reference")}
        for name, settings, values in (
            ("DiversityMetric", {"item_features": FEATURES}, sides),
            ("NoveltyMetric", {}, sides),
            ("SerendipityMetric", {"item_features": FEATURES}, sides),
            ("SerendipityMetric", {"item_features": FEATURES, "min_rel_score": 2}, strict),
            ("PersonalizationMetric", {}, sides),
        ):
            metric = getattr(evidently_metrics, name)(k=k, **settings)
            yield {"dataset": data["name"], "metric": name, "parameters": {"k": k, **settings},
                   "expected": {f"{side}_value": values[side][name] for side in values},
                   "evidently": evidently(data, metric)}
        for normalize in (False, True):
            metric = evidently_metrics.PopularityBias(k=k, normalize_arp=normalize)
            expected = {f"{side}_{name}": sides[side][key] for side in sides for name, key in (
                ("apr", "normalized_apr" if normalize else "apr"), ("coverage", "coverage"), ("gini", "gini"))}
            yield {"dataset": data["name"], "metric": "PopularityBias",
                   "parameters": {"k": k, "normalize_arp": normalize}, "expected": expected,
                   "evidently": evidently(data, metric)}
        if data["recommendations"] == "score":
            yield {"dataset": data["name"], "metric": "ScoreDistribution", "parameters": {"k": k},
                   "expected": {f"{side}_entropy": sides[side]["ScoreDistribution"] for side in sides},
                   "evidently": evidently(data, ScoreDistribution(k=k))}
        yield {"dataset": data["name"], "metric": "Bias", "parameters": {"k": k},
               "expected": {side: bias(frame(data[side]), frame(data[f"{side}_train"]), data["recommendations"], k)
                            for side in sides}}


# Tests ---------------------------------------------------------------------------------------------------------


def test_cases(data):
    """Evidently reads a list that begins with 0 at k, so that most of its tests at k are about k + 1; given as "at"."""
    shifted = {"TestPrecisionTopK", "TestRecallTopK", "TestFBetaTopK", "TestMAPK", "TestMARK", "TestHitRateK"}
    plain = ["TestNDCGK", "TestMRRK", "TestNovelty", "TestPersonalization", "TestARP", "TestGiniIndex", "TestScoreEntropy"]
    with_features = ["TestDiversity", "TestSerendipity"]
    for name in [*sorted(shifted), *plain, *with_features]:
        features = {"item_features": FEATURES} if name in with_features else {}
        for with_reference in (True, False):
            for condition in ({}, {"gte": 0.4}, {"lt": 0.25}):
                test = getattr(evidently_tests, name)(k=3, **features, **condition)
                suite = TestSuite(tests=[test])
                additional = {"current_train_data": frame(data["current_train"])}
                if with_reference:
                    additional["reference_train_data"] = frame(data["reference_train"])
                suite.run(current_data=frame(data["current"]),
                          reference_data=frame(data["reference"]) if with_reference else None,
                          column_mapping=mapping(data), additional_data=additional)
                result = json.loads(suite.json())["tests"][0]
                yield {"dataset": data["name"], "test": name, "at": 4 if name in shifted else 3,
                       "condition": condition, "with_reference": with_reference,
                       "result": {key: result[key] for key in ("name", "status", "group", "parameters")}}


def described(data):
    sides = ("current", "reference", "current_train", "reference_train")
    encoded = {side: {"columns": [{"name": name, **sample} for name, sample in data[side].items()]} for side in sides}
    return {"name": data["name"], "recommendations": data["recommendations"], **encoded}


def ranking():
    logging.disable(logging.ERROR)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        all_data = list(datasets())
        cases = [case for data in all_data for case in [*top_k_cases(data), *list_cases(data)]]
        tests = [case for data in all_data if data["name"] == "equal_lists" for case in test_cases(data)]
    for number, case in enumerate(cases):
        case["name"] = f"{number:03d}_{case['dataset']}_{case['metric']}"
    return {"datasets": [described(data) for data in all_data], "cases": cases, "tests": tests}
