"""Write the reference fixtures that the Java tests are compared with.

    python3.11 -m venv .venv
    .venv/bin/pip install -r requirements.txt
    .venv/bin/python make_fixtures.py

writes the files that README.md lists to ../resources/fixtures.
The output is the same in every run; it takes some minutes.
"""

import fixture_io


def main():
    fixture_io.fix_hash_seed()
    import bins_fixtures
    import classification_fixtures
    import descriptor_fixtures
    import comparison_fixtures
    import drift_fixtures
    import metric_fixtures
    import p_value_fixtures
    import permutation_fixtures
    import quality_fixtures
    import quality_statistics_fixtures
    import ranked_score_fixtures
    import ranking_fixtures
    import regression_fixtures
    import stat_test_fixtures
    import statistics_fixtures
    import test_fixtures

    fixture_io.write("ks_two_sample.json", statistics_fixtures.ks_two_sample())
    fixture_io.write("distributions.json", statistics_fixtures.distributions())
    fixture_io.write("stat_tests.json", stat_test_fixtures.stat_tests())
    p_value_fixtures.main()
    fixture_io.write("permutations.json", permutation_fixtures.permutations())
    fixture_io.write("bins.json", bins_fixtures.bins())
    fixture_io.write("drift.json", drift_fixtures.drift())
    fixture_io.write("metrics.json", metric_fixtures.metrics())
    fixture_io.write("quality.json", quality_fixtures.quality())
    fixture_io.write("quality_statistics.json", quality_statistics_fixtures.quality_statistics())
    fixture_io.write("ranked_scores.json", ranked_score_fixtures.ranked_scores())
    fixture_io.write("comparison.json", comparison_fixtures.comparison())
    fixture_io.write("ranking.json", ranking_fixtures.ranking())
    fixture_io.write("learning.json", fixture_io.plainly("learning_fixtures", "learning"))
    fixture_io.write("domain_classifiers.json", fixture_io.plainly("domain_fixtures", "domain"))
    test_fixtures.write("tests.json", test_fixtures.tests())
    fixture_io.write("text_metrics.json", fixture_io.plainly("text_metric_fixtures", "text_metrics"))
    fixture_io.write("text_descriptors.json", descriptor_fixtures.descriptors())
    fixture_io.write("classification.json", classification_fixtures.classification())
    fixture_io.write("regression.json", regression_fixtures.regression())
    fixture_io.write("regression_mathematics.json", regression_fixtures.regression_mathematics())


if __name__ == "__main__":
    main()
