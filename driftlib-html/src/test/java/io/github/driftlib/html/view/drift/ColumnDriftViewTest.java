package io.github.driftlib.html.view.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.planning.Planner;
import io.github.driftlib.report.Report;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page shows the bins that were chosen, and says where bins hide a shift. */
class ColumnDriftViewTest {

    private static Dataset rows(double shift) {
        double[] values = IntStream.range(0, 300)
                .mapToDouble(row -> row == 0 ? 1e6 : row % 97 / 10.0 + shift)
                .toArray();
        return Dataset.builder().numerical("x", values).build();
    }

    private static List<Block> blocks(StatTest test) {
        ColumnDriftMetric metric = new ColumnDriftMetric("x", test, null);
        return new ColumnDriftView()
                .card(Report.of(metric).run(rows(2), rows(0)).get(metric))
                .blocks();
    }

    private static List<Table> binTables(List<Block> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.columns().contains("from"))
                .toList();
    }

    @Test
    void chosenBinsAreATable() {
        List<Block> blocks = blocks(StatTests.psi(Bins.quantiles(4)));
        assertThat(((Paragraph) blocks.get(0)).parts()).contains("PSI (4 quantile bins): a distance of ");
        Table table = binTables(blocks).get(0);
        assertThat(table.title()).isEqualTo("4 quantile bins: the bins compared");
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().get(0).get(0)).isNull();
    }

    @Test
    void saysWhichDriftTheBatchCouldHaveShown() {
        double smallest = Planner.DEFAULT.smallestPsi(10, 300, 300);
        assertThat(((Paragraph) blocks(StatTests.ks()).get(0)).parts())
                .containsSequence(" This batch could have seen a PSI of ", smallest, " or more.");
    }

    @Test
    void binsThatHideNearlyAllAreTold() {
        List<Block> blocks = blocks(StatTests.psi());
        assertThat(((Paragraph) blocks.get(1)).parts().get(0).toString())
                .startsWith("Note: more than 99 % of the values of both sides are in one of ");
        assertThat(binTables(blocks)).hasSize(1);
        assertThat(binTables(blocks(StatTests.ks()))).isEmpty();
    }
}
