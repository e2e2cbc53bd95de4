package io.github.driftlib.html.view.multivariate;

import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.multivariate.DomainClassifierDrift;
import io.github.driftlib.multivariate.JointDrift;
import io.github.driftlib.multivariate.SlicedWasserstein;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The views of many columns at once. */
public final class MultivariateViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(JointDrift.Result.class, MultivariateViews::joint),
                new ViewEntry<>(DomainClassifierDrift.Result.class, MultivariateViews::domain),
                new ViewEntry<>(SlicedWasserstein.Result.class, MultivariateViews::sliced));
    }

    private static Card joint(JointDrift.Result result) {
        List<List<Object>> pairs = new ArrayList<>();
        for (JointDrift.Result.Pair pair : result.pairs()) {
            pairs.add(Arrays.asList(
                    pair.first() + ", " + pair.second(), pair.reference(), pair.current(), pair.z(), pair.adjusted()));
        }
        return Card.of(
                "",
                new Table(
                        "Together, and by themselves",
                        List.of("measure", "reference", "current", "p-value"),
                        List.of(
                                Arrays.asList(
                                        "error from " + result.components() + " principal components",
                                        result.referenceError(),
                                        result.currentError(),
                                        null),
                                Arrays.asList("squared Fréchet distance", null, result.frechet(), null),
                                Arrays.asList("of it of the means", null, result.frechetOfMeans(), null),
                                Arrays.asList("Kullback-Leibler divergence", null, result.divergence(), null),
                                Arrays.asList("means, if normal", null, null, pValue(result.hotelling())),
                                Arrays.asList("covariances, if normal", null, null, pValue(result.box())),
                                Arrays.asList("correlations, by permutations", null, null, result.permutation()))),
                new Bars(
                        "What each column adds to the squared error",
                        "mean squared error",
                        result.parts().stream()
                                .map(JointDrift.Result.Part::columnName)
                                .toList(),
                        List.of(new Bars.Series(
                                "current",
                                Side.CURRENT,
                                result.parts().stream()
                                        .mapToDouble(JointDrift.Result.Part::part)
                                        .toArray())),
                        false),
                new Table(
                        "Pairs whose correlation changed most",
                        List.of("pair", "reference", "current", "standard errors", "adjusted p-value, if normal"),
                        pairs));
    }

    private static Double pValue(JointDrift.NormalTests test) {
        return test == null ? null : test.pValue();
    }

    private static Card domain(DomainClassifierDrift.Result result) {
        return Card.of(
                "",
                new Table(
                        "How well rows are told from those of the reference",
                        List.of("area under the ROC curve", "p-value", "rows, reference", "rows, current"),
                        List.of(Arrays.asList(
                                result.area(), result.pValue(), result.referenceRows(), result.currentRows()))),
                new Bars(
                        "By which columns",
                        "share of the gain",
                        result.gains().stream()
                                .map(DomainClassifierDrift.Result.Gain::columnName)
                                .toList(),
                        List.of(new Bars.Series(
                                "current",
                                Side.CURRENT,
                                result.gains().stream()
                                        .mapToDouble(DomainClassifierDrift.Result.Gain::share)
                                        .toArray())),
                        false));
    }

    private static Card sliced(SlicedWasserstein.Result result) {
        return Card.of(
                "",
                new Table(
                        "Distance along directions, in deviations of the reference",
                        List.of("mean", "largest", "p-value", "rows, reference", "rows, current"),
                        List.of(Arrays.asList(
                                result.distance(),
                                result.largest(),
                                result.pValue(),
                                result.referenceRows(),
                                result.currentRows()))));
    }
}
