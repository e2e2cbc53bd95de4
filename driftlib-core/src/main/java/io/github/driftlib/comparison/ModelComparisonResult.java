package io.github.driftlib.comparison;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two models side by side.
 *
 * @param production the columns of the model in production
 * @param candidate the columns of the candidate
 * @param numberOfRows how many rows have a target and a prediction of both models: those that are compared
 * @param numberOfRowsLeftOut how many rows have not
 * @param confidenceLevel which share of the resamples' differences an interval holds
 * @param measures the models by each measure that both have
 */
public record ModelComparisonResult(
        List<String> production,
        List<String> candidate,
        int numberOfRows,
        int numberOfRowsLeftOut,
        double confidenceLevel,
        List<MeasureComparison> measures)
        implements MetricResult {

    /** Copies the lists. */
    public ModelComparisonResult {
        production = List.copyOf(production);
        candidate = List.copyOf(candidate);
        measures = List.copyOf(measures);
    }

    /** The comparison by a measure, if both models have it. */
    public Optional<MeasureComparison> by(ModelMeasure measure) {
        return measures.stream().filter(each -> each.measure() == measure).findFirst();
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        values.add(MetricValue.of("", "number_of_rows", numberOfRows));
        for (MeasureComparison each : measures) {
            String field = each.measure().field();
            values.add(MetricValue.of("", field + "_production", each.production()));
            values.add(MetricValue.of("", field + "_candidate", each.candidate()));
            values.add(MetricValue.of("", field + "_difference", each.difference()));
            if (each.lower() != null && each.upper() != null) {
                values.add(MetricValue.of("", field + "_difference_lower", each.lower()));
                values.add(MetricValue.of("", field + "_difference_upper", each.upper()));
            }
            values.add(MetricValue.of("", field + "_better", each.better().name()));
        }
        return values;
    }
}
