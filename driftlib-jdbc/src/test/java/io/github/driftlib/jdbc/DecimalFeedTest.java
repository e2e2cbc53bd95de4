package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.NumericalColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalFeedTest {

    private static final BigDecimal BEYOND = new BigDecimal("9007199254740993");

    /** In whatever order the rows come, for the two data sets of a run come in orders of their own. */
    @Test
    void aValueBesideLargeWholeNumbersIsTheSameLabelInAnyOrder() {
        assertInBothOrders("5", new BigDecimal("5.00"));
        assertInBothOrders("5", 5.0);
        assertInBothOrders("5", 5f);
        assertInBothOrders("5", 5);
        assertInBothOrders("0", -0.0);
        assertInBothOrders("0", new BigDecimal("0.00"));
        assertInBothOrders("1200", new BigDecimal("1.2e3"));
        assertInBothOrders("Infinity", Double.POSITIVE_INFINITY);
        assertInBothOrders("-Infinity", Double.NEGATIVE_INFINITY);
        assertInBothOrders("9007199254740994", new BigDecimal("9007199254740994.00"));
    }

    @Test
    void nanIsMissingBesideLargeWholeNumbersToo() {
        assertInBothOrders(null, Double.NaN);
        assertInBothOrders(null, Float.NaN);
        assertInBothOrders(null, null);
    }

    /** Fractions beside whole numbers beyond 2^53: the nearest doubles, with a remark, whichever comes first. */
    @Test
    void theKindDoesNotDependOnTheOrder() {
        for (Number fraction : List.of(1.5, new BigDecimal("1.5"), new BigDecimal("9007199254740993.5"))) {
            List<Number> rows = new ArrayList<>(Arrays.asList(BEYOND, 5, fraction, null, new BigDecimal("7.00")));
            for (int turn = 0; turn < rows.size(); turn++) {
                Collections.rotate(rows, 1);
                DecimalFeed feed = new DecimalFeed(false);
                rows.forEach(feed::addNumber);
                assertThat(feed.remarks("x")).hasSize(1).first().asString().contains("rounded to the nearest double");
                NumericalColumn column = (NumericalColumn) feed.build();
                for (int row = 0; row < column.size(); row++) {
                    assertThat(column.get(row)).isEqualTo((Double)
                            (rows.get(row) == null ? Double.NaN : rows.get(row).doubleValue()));
                }
            }
        }
    }

    private static void assertInBothOrders(String label, Number number) {
        List<String> labels = Arrays.asList("9007199254740993", label);
        List<String> turned = new ArrayList<>(labels);
        Collections.reverse(turned);
        assertThat(labels(BEYOND, number)).isEqualTo(labels);
        assertThat(labels(number, BEYOND)).isEqualTo(turned);
    }

    private static List<String> labels(Number... numbers) {
        DecimalFeed feed = new DecimalFeed(false);
        for (Number number : numbers) {
            feed.addNumber(number);
        }
        Column column = feed.build();
        assertThat(column.kind()).isEqualTo(ColumnKind.CATEGORICAL);
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            labels.add((String) column.value(row));
        }
        return labels;
    }
}
