package io.github.driftlib.html.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.family.Families;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.quality.distribution.Comment;
import io.github.driftlib.quality.value.CustomValueMetric;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewsTest {

    /** Their parameters or their one value say it all. */
    private static final Set<Class<?>> WITHOUT_A_VIEW = Set.of(Comment.Result.class, CustomValueMetric.Result.class);

    @Test
    void everyResultOfTheLibraryHasAView() {
        List<Class<?>> results = Families.found().metrics().stream()
                .<Class<?>>map(MetricType::result)
                .filter(result -> !WITHOUT_A_VIEW.contains(result))
                .toList();
        assertThat(Views.found().types()).containsAll(results);
    }

    @Test
    void aResultOfTheUsersOwnIsATableOfItsValues() {
        Card card = Views.found().cards(new Turnover("eur", 3), new Sum(12.5)).get(0);
        assertThat(card.title()).isEqualTo("Turnover: eur, days 3");
        assertThat(card.column()).isEmpty();
        assertThat(((Table) card.blocks().get(0)).rows())
                .containsExactly(List.of("total sum", 12.5), List.of("largest customer", "ACME"));
    }

    @Test
    void aResultThatCannotBeShownSaysWhy() {
        Card none = Views.found().cards(new Turnover("eur", 3), () -> null).get(0);
        assertThat(none.blocks().toString()).contains("This result cannot be shown: java.lang.NullPointerException");

        Views failing = Views.found().with(Sum.class, result -> {
            throw new AssertionError("no view");
        });
        assertThat(failing.cards(new Turnover("eur", 3), new Sum(12.5)).toString())
                .contains("no view");
    }

    @Test
    void namesBecomeWords() {
        assertThat(Titles.ofMetric("ColumnDriftMetric")).isEqualTo("Column drift");
        assertThat(Titles.ofMetric("ClassificationPRCurve")).isEqualTo("Classification PR curve");
        assertThat(Titles.ofMetric("NDCGKMetric")).isEqualTo("NDCGK");
        assertThat(Titles.words("mean_abs_error")).isEqualTo("mean absolute error");
        assertThat(Titles.ofMetric(Metrics.rowOutliers(OutlierMethod.ECOD))).isEqualTo("Strange rows by ECOD");
        assertThat(Titles.ofMetric(Metrics.rowOutliers(OutlierMethod.ROBUST_MAHALANOBIS)))
                .isEqualTo("Strange rows by robust Mahalanobis distance");
        assertThat(Titles.ofMethod("own")).isEqualTo("own");
    }

    record Turnover(String currency, int days) implements Metric<Sum> {
        @Override
        public MetricOutcome<Sum> compute(MetricContext context) {
            return MetricOutcome.of(new Sum(12.5));
        }
    }

    record Sum(double totalSum) implements MetricResult {
        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "total_sum", totalSum), MetricValue.of("", "largest_customer", "ACME"));
        }
    }
}
