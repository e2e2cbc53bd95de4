"""Evidently's text descriptors that need no model or download, row by row.

Each case is the descriptor as the library writes it, and Evidently's values for the texts (true and false as 1 and 0).
The texts are those on which both mean the same; `docs/coming-from-evidently.md` lists where they do not.
"""

import pandas as pd
from evidently.features.contains_link_feature import ContainsLink
from evidently.features.exact_match_feature import ExactMatchFeature
from evidently.features.is_valid_json_feature import IsValidJSON
from evidently.features.json_match_feature import JSONMatch
from evidently.features.json_schema_match_feature import JSONSchemaMatch
from evidently.features.non_letter_character_percentage_feature import NonLetterCharacterPercentage
from evidently.features.OOV_words_percentage_feature import OOVWordsPercentage
from evidently.features.regexp_feature import RegExp
from evidently.features.sentence_count_feature import SentenceCount
from evidently.features.text_contains_feature import Contains, DoesNotContain, ItemMatch, ItemNoMatch
from evidently.features.text_length_feature import TextLength
from evidently.features.text_part_feature import BeginsWith, EndsWith
from evidently.features.trigger_words_presence_feature import TriggerWordsPresent
from evidently.features.word_count_feature import WordCount
from evidently.features.words_feature import ExcludesWords, IncludesWords, WordMatch, WordNoMatch

TEXTS = [
    "The driver was kind.",
    "Late again, late again. Never book!",
    "Dr. Who took the U.S. route, e.g. the bridge. Was it quick? Yes.",
    "no capitals and no point",
    "It's 5 o'clock -- don't wait",
    "fare: 12.50$ (tip 20%)",
    "see https://example.org/a?b=1 for more",
    "mailto:someone@example.org",
    "http:// nothing",
    "x",
    "taxi TAXI Taxi",
    "Multiple   spaces  between words",
    "STRASSE und Straße, größer",
    "שלום עולם",
    "🚕 a cab 🚕🚕",
    "такси едет",
]
JSON = [
    '{"a": 1, "b": "x"}', '{"b": "x", "a": 1}', '{"a": null, "b": "x"}', '{"a": 1.5, "b": "x", "c": [1, 2]}', '{}',
    '{"a": "1", "b": "x"}', "no json", "", '{"a": 1, "b": "x"} trailing', '  {"a": 1, "b": "y"}  ',
]
LISTS = ["kind,driver", "late", "bridge, quick", "capitals,missing", "wait", "tip,fare", "more", "someone", "nothing",
         "x,y", "TAXI", "between", "und", "עולם", "cab", "едет,стоит"]
SCHEMA = {"a": int, "b": str}
WORDS = ["late", "driver", "taxi", "wait"]


def feature_values(feature, frame):
    column = feature.generate_feature(frame, None).iloc[:, 0]
    return [float(value) for value in column]


class AsItStands:
    """In place of the lemmatiser, which needs a download."""

    def lemmatize(self, word):
        return word


def as_it_stands(feature):
    object.__setattr__(feature, "_lem", AsItStands())
    return feature


def oov(words, ignored):
    feature = as_it_stands(OOVWordsPercentage("text", ignore_words=tuple(ignored)))
    object.__setattr__(feature, "_eng_words", set(words))
    return feature


def single():
    yield {"descriptor": "TextLength"}, TextLength("text")
    yield {"descriptor": "NonLetterCharacterPercentage"}, NonLetterCharacterPercentage("text")
    yield {"descriptor": "RegExp", "reg_exp": "[a-zA-Z .]+"}, RegExp("text", "[a-zA-Z .]+")
    yield {"descriptor": "RegExp", "reg_exp": "\\w+( \\w+)*"}, RegExp("text", "\\w+( \\w+)*")
    for sensitive in [True, False]:
        case = {"case_sensitive": sensitive}
        yield {"descriptor": "BeginsWith", "prefix": "the", **case}, BeginsWith("text", "the", sensitive)
        yield {"descriptor": "EndsWith", "suffix": "TAXI", **case}, EndsWith("text", "TAXI", sensitive)
        yield {"descriptor": "EndsWith", "suffix": "GRÖSSER", **case}, EndsWith("text", "GRÖSSER", sensitive)
        for mode in ["any", "all"]:
            items = ["late", "again", "Taxi", "straße"][: 2 if mode == "all" else 4]
            parameters = {"items": items, "mode": mode, **case}
            if sensitive or mode == "all":
                yield {"descriptor": "Contains", **parameters}, Contains("text", items, sensitive, mode)
                yield {"descriptor": "DoesNotContain", **parameters}, DoesNotContain("text", items, sensitive, mode)
    for mode in ["any", "all"]:
        words = WORDS if mode == "any" else ["late", "again"]
        parameters = {"words": words, "mode": mode}
        yield {"descriptor": "IncludesWords", **parameters}, as_it_stands(IncludesWords("text", words, mode, lemmatize=False))
        yield {"descriptor": "ExcludesWords", **parameters}, as_it_stands(ExcludesWords("text", words, mode, lemmatize=False))
    yield {"descriptor": "TriggerWordsPresence", "words": WORDS}, as_it_stands(TriggerWordsPresent("text", WORDS, lemmatize=False))
    yield {"descriptor": "ContainsLink"}, ContainsLink("text")
    yield {"descriptor": "IsValidJson"}, IsValidJSON("text")


def latin_only():
    """What Evidently drops all other letters for."""
    yield {"descriptor": "WordCount"}, WordCount("text")
    yield {"descriptor": "SentenceCount"}, SentenceCount("text")
    vocabulary = ["the", "driver", "was", "late", "again", "a", "cab"]
    parameters = {"vocabulary": vocabulary, "ignore_words": ["kind"]}
    yield {"descriptor": "OutOfVocabularyPercentage", **parameters}, oov(vocabulary, ["kind"])


def pairs():
    yield {"descriptor": "ExactMatch"}, ExactMatchFeature(columns=["text", "other"])
    for mode in ["any", "all"]:
        parameters = {"separator": ",", "mode": mode, "case_sensitive": True}
        yield {"descriptor": "ItemMatch", **parameters}, ItemMatch(["text", "items"], True, mode)
        yield {"descriptor": "ItemNoMatch", **parameters}, ItemNoMatch(["text", "items"], True, mode)
        parameters["case_sensitive"] = False
        yield {"descriptor": "ItemMatch", **parameters}, ItemMatch(["text", "items"], False, mode)


def word_pairs():
    for mode in ["any", "all"]:
        yield {"descriptor": "WordMatch", "mode": mode}, as_it_stands(WordMatch(["text", "items"], mode, lemmatize=False))
        yield {"descriptor": "WordNoMatch", "mode": mode}, as_it_stands(WordNoMatch(["text", "items"], mode, lemmatize=False))


def json_cases():
    yield {"descriptor": "IsValidJson"}, IsValidJSON("text")
    schema = {"expected_schema": {"a": "integer", "b": "string"}}
    for validate, exact in [(False, False), (True, False), (False, True)]:
        feature = JSONSchemaMatch("text", SCHEMA, validate_types=validate, exact_match=exact)
        yield {"descriptor": "JsonSchemaMatch", "validate_types": validate, "exact_match": exact, **schema}, feature


def group(name, frame, features):
    columns = {column: list(frame[column]) for column in ["text", "other"] if column in frame}
    if "items" in frame:
        columns["other"] = [",".join(items) for items in frame["items"]]
    cases = [{"descriptor": descriptor, "values": feature_values(feature, frame)} for descriptor, feature in features]
    return {"name": name, **columns, "cases": cases}


def descriptors():
    items = [[item.strip() for item in entry.split(",")] for entry in LISTS]
    latin = [text for text in TEXTS if text.isascii() and "!" not in text]
    other = [text if i % 3 == 0 else text.upper() for i, text in enumerate(TEXTS)]
    json_pairs = pd.DataFrame({"text": JSON, "other": [JSON[0]] * len(JSON)})
    latin_pairs = pd.DataFrame({"text": TEXTS, "items": items})[[text.isascii() for text in TEXTS]]
    latin_pairs["items"] = [[item.lower() for item in entry] for entry in latin_pairs["items"]]
    return {
        "groups": [
            group("texts", pd.DataFrame({"text": TEXTS}), single()),
            group("latin", pd.DataFrame({"text": latin}), latin_only()),
            group("equality", pd.DataFrame({"text": TEXTS, "other": other}), list(pairs())[:1]),
            group("items", pd.DataFrame({"text": TEXTS, "items": items}), list(pairs())[1:]),
            group("words", latin_pairs, word_pairs()),
            group("json", pd.DataFrame({"text": JSON}), json_cases()),
            group("json pairs", json_pairs, [({"descriptor": "JsonMatch"}, JSONMatch(first_column="text", second_column="other"))]),
        ]
    }
