/** Reports, test suites and dashboards as pages of one file. */
@SuppressWarnings("requires-automatic")
module io.github.driftlib.html {
    requires transitive io.github.driftlib.core;
    requires com.fasterxml.jackson.databind;
    requires com.github.mustachejava;
    requires static org.jspecify;

    uses io.github.driftlib.html.view.ViewFamily;

    provides io.github.driftlib.html.view.ViewFamily with
            io.github.driftlib.html.view.drift.DriftViews,
            io.github.driftlib.html.view.quality.QualityViews,
            io.github.driftlib.html.view.regression.RegressionViews,
            io.github.driftlib.html.view.classification.ClassificationViews,
            io.github.driftlib.html.view.ranking.RankingViews,
            io.github.driftlib.html.view.estimation.EstimationViews,
            io.github.driftlib.html.view.fairness.FairnessViews,
            io.github.driftlib.html.view.attribution.AttributionViews,
            io.github.driftlib.html.view.multivariate.MultivariateViews,
            io.github.driftlib.html.view.outlier.OutlierViews,
            io.github.driftlib.html.view.planning.PlanningViews,
            io.github.driftlib.html.view.segment.SegmentViews,
            io.github.driftlib.html.view.comparison.ComparisonViews;

    exports io.github.driftlib.html;
    exports io.github.driftlib.html.block;
    exports io.github.driftlib.html.reference;
    exports io.github.driftlib.html.view;

    opens io.github.driftlib.html.block to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.html.dashboard to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.html.report to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.html.view to
            com.fasterxml.jackson.databind;
}
