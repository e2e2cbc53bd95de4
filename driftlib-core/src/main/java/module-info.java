/**
 * Data, summaries, metrics, reports and the sink interface of driftlib.
 *
 * <p>Where to begin:
 *
 * <ul>
 *   <li>{@link io.github.driftlib.data.Dataset} is a table, {@link io.github.driftlib.data.RowType} makes one of
 *       objects, and {@link io.github.driftlib.data.DataDefinition} says what its columns mean.
 *   <li>{@link io.github.driftlib.report.Report} computes metrics of a current and a reference data set, and
 *       {@link io.github.driftlib.report.TestSuite} holds them against conditions. {@link io.github.driftlib.Metrics}
 *       and {@link io.github.driftlib.Tests} have them all, {@link io.github.driftlib.Presets} and
 *       {@link io.github.driftlib.TestPresets} those that belong together.
 *   <li>{@link io.github.driftlib.report.Snapshot} is what a run found: typed results, and JSON.
 *       {@link io.github.driftlib.sink.MetricSink} is where it goes.
 *   <li>{@link io.github.driftlib.summary.profile.Profile} stands for rows that came in batches and are not kept.
 * </ul>
 */
@SuppressWarnings({"requires-automatic", "module"}) // what reads suites is built after this
module io.github.driftlib.core {
    requires com.fasterxml.jackson.databind;
    requires commons.math3;
    requires java.net.http;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.driftlib;
    exports io.github.driftlib.annotation;
    exports io.github.driftlib.data;
    exports io.github.driftlib.text;
    exports io.github.driftlib.summary;
    exports io.github.driftlib.summary.plot;
    exports io.github.driftlib.summary.profile;
    exports io.github.driftlib.metric;
    exports io.github.driftlib.test;
    exports io.github.driftlib.finding;
    exports io.github.driftlib.family;
    exports io.github.driftlib.detect;
    exports io.github.driftlib.drift;
    exports io.github.driftlib.drift.bin;
    exports io.github.driftlib.drift.embedding;
    exports io.github.driftlib.drift.stattest;
    exports io.github.driftlib.quality.conflict;
    exports io.github.driftlib.quality.correlation;
    exports io.github.driftlib.quality.distribution;
    exports io.github.driftlib.quality.missing;
    exports io.github.driftlib.quality.summary;
    exports io.github.driftlib.quality.value;
    exports io.github.driftlib.regression;
    exports io.github.driftlib.attribution;
    exports io.github.driftlib.explain;
    exports io.github.driftlib.planning;
    exports io.github.driftlib.multivariate;
    exports io.github.driftlib.outlier;
    exports io.github.driftlib.classification;
    exports io.github.driftlib.classification.confusion;
    exports io.github.driftlib.classification.curve;
    exports io.github.driftlib.ranking;
    exports io.github.driftlib.estimation;
    exports io.github.driftlib.fairness;
    exports io.github.driftlib.segment;
    exports io.github.driftlib.comparison;
    exports io.github.driftlib.report;
    exports io.github.driftlib.preset;
    exports io.github.driftlib.sink;
    exports io.github.driftlib.terminal;
    exports io.github.driftlib.training;
    exports io.github.driftlib.concurrent to
            io.github.driftlib.html,
            io.github.driftlib.jdbc,
            io.github.driftlib.micrometer;
    exports io.github.driftlib.file to
            io.github.driftlib.duckdb,
            io.github.driftlib.html;
    exports io.github.driftlib.json to
            io.github.driftlib.duckdb,
            io.github.driftlib.html,
            io.github.driftlib.spring,
            io.github.driftlib.suite;
    exports io.github.driftlib.sink.durable;
    exports io.github.driftlib.live;
    exports io.github.driftlib.live.label;
    exports io.github.driftlib.sink.webhook;
    exports io.github.driftlib.history;
    exports io.github.driftlib.alert;

    uses io.github.driftlib.family.Family;

    provides io.github.driftlib.family.Family with
            io.github.driftlib.attribution.family.AttributionFamily,
            io.github.driftlib.outlier.family.OutlierFamily,
            io.github.driftlib.multivariate.family.MultivariateFamily,
            io.github.driftlib.planning.family.PlanningFamily,
            io.github.driftlib.explain.family.ExplainFamily,
            io.github.driftlib.detect.family.DetectFamily,
            io.github.driftlib.drift.family.DriftFamily,
            io.github.driftlib.quality.family.QualityFamily,
            io.github.driftlib.regression.family.RegressionFamily,
            io.github.driftlib.classification.family.ClassificationFamily,
            io.github.driftlib.ranking.family.RankingFamily,
            io.github.driftlib.estimation.family.EstimationFamily,
            io.github.driftlib.fairness.family.FairnessFamily,
            io.github.driftlib.segment.family.SegmentFamily,
            io.github.driftlib.comparison.family.ComparisonFamily,
            io.github.driftlib.preset.family.PresetFamily,
            io.github.driftlib.preset.family.TextFamily;

    // Parameters and results are records, some of them not public: JSON is written and read by their components.
    opens io.github.driftlib.data to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.text to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.summary to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.summary.plot to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.summary.profile to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.metric to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.test to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.detect to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.finding to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.drift to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.drift.bin to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.drift.embedding to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.drift.stattest to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.drift.test to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.conflict to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.correlation to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.count to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.distribution to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.duplicate to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.missing to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.summary to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.test to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.quality.value to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.regression to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.regression.family to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.attribution to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.explain to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.planning to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.multivariate to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.outlier to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.classification to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.classification.family to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.classification.confusion to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.classification.curve to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.classification.evaluation to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.ranking to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.estimation to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.fairness to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.segment to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.comparison to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.comparison.family to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.report to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.history to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.alert to
            com.fasterxml.jackson.databind;
}
