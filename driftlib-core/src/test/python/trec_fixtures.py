"""Precision at k of lists of 1 to 20 items by TREC's evaluation (pytrec_eval; pip install pytrec-eval-terrier).

Run by itself: python trec_fixtures.py. Writes ../resources/fixtures/trec_precision.json.
"""

import random

import pytrec_eval

from fixture_io import write

MOST = 25


def trec_precision():
    draw = random.Random(5)
    columns = {"user_id": [], "item_id": [], "target": [], "prediction": []}
    relevance, scores = {}, {}
    for user in (f"u{n}" for n in range(40)):
        length = draw.randint(1, 20)
        ordered = draw.sample(range(1000), length)
        for item, score in zip((f"i{n}" for n in range(length)), ordered):
            target = int(draw.random() < 0.4)
            for name, value in zip(columns, (user, item, float(target), float(score))):
                columns[name].append(value)
            relevance.setdefault(user, {})[item] = target
            scores.setdefault(user, {})[item] = float(score)
    relevant = {user: items for user, items in relevance.items() if any(items.values())}
    cutoffs = ",".join(str(k) for k in range(1, MOST + 1))
    by_user = pytrec_eval.RelevanceEvaluator(relevant, {f"P.{cutoffs}"}).evaluate(
        {user: scores[user] for user in relevant})
    precision = [sum(found[f"P_{k}"] for found in by_user.values()) / len(by_user) for k in range(1, MOST + 1)]
    return {**columns, "precision": precision}


if __name__ == "__main__":
    write("trec_precision.json", trec_precision())
