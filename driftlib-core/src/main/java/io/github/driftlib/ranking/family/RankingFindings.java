package io.github.driftlib.ranking.family;

import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.ranking.PersonalizationMetric;
import io.github.driftlib.ranking.PopularityBias;
import io.github.driftlib.ranking.RankingStatistics;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.ranking.UserMeanResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is found in recommendations: that fewer of the best ones are good, beyond chance, and that lists are of another
 * kind, beyond chance and by a tenth. Of all measures of the best ones the one that fell most is told.
 */
final class RankingFindings {

    /** A change by this share matters. */
    private static final double LARGE = 0.1;

    /** What the measures of the best recommendations are about, so that one of them is told. */
    private static final String ABOUT = "recommendations";

    private RankingFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(TopKMetric.Result.class, RankingFindings::ofTopK),
                new FindingRule<>(UserMeanResult.class, RankingFindings::ofUsers),
                new FindingRule<>(PersonalizationMetric.Result.class, RankingFindings::ofPersonalization),
                new FindingRule<>(PopularityBias.Result.class, RankingFindings::ofPopularity));
    }

    /**
     * A mean over users.
     *
     * @param mean the mean
     * @param error its standard error
     * @param users how many users there are
     */
    private record Mean(double mean, double error, int users) {

        static Optional<Mean> of(@Nullable Double mean, @Nullable Double error, @Nullable Integer users) {
            return mean == null || error == null || users == null || users < 1
                    ? Optional.empty()
                    : Optional.of(new Mean(mean, error, users));
        }

        /** The same of the standard deviation of the users' values. */
        static Optional<Mean> ofDeviation(@Nullable Double mean, @Nullable Double deviation, @Nullable Integer users) {
            return mean == null || deviation == null || users == null || users < 1
                    ? Optional.empty()
                    : Optional.of(new Mean(mean, deviation / Math.sqrt(users), users));
        }

        double deviation() {
            return error * Math.sqrt(users);
        }

        double higherByChance(Mean other) {
            return Chance.largerMeanByDivision(mean - other.mean, deviation(), users, other.deviation(), other.users);
        }
    }

    private static List<Finding> ofTopK(FindingRule.Input<TopKMetric.Result> input) {
        TopKMetric.Result result = input.result();
        Optional<Mean> now = now(result);
        Optional<Mean> reference = Mean.of(result.referenceValue(), result.referenceError(), result.referenceUsers());
        Optional<Mean> then =
                result.referenceValue() != null ? reference : input.before().flatMap(RankingFindings::now);
        return now
                .flatMap(is -> then.filter(was -> input.chance().isBeyond(was.higherByChance(is)))
                        .map(was -> worse(input, is, was)))
                .stream()
                .toList();
    }

    private static Optional<Mean> now(TopKMetric.Result result) {
        return Mean.of(result.currentValue(), result.currentError(), result.currentUsers());
    }

    private static Finding worse(FindingRule.Input<TopKMetric.Result> input, Mean now, Mean then) {
        double loss = 1 - now.mean / then.mean;
        return input.finding(
                loss >= LARGE ? Finding.Severity.ALARM : Finding.Severity.WARNING,
                Finding.Kind.MODEL_WORSE,
                loss,
                "the model's " + name(input.metric()) + " at " + input.result().k() + " is " + number(now.mean) + ", "
                        + percent(loss) + " less than " + number(then.mean)
                        + (input.result().referenceValue() == null ? " in the run before" : ""),
                input.evidence(ABOUT, "current_value", now.mean, then.mean));
    }

    private static String name(Metric<?> metric) {
        return metric instanceof TopKMetric topK
                ? RankingStatistics.topK(topK).title().replace('_', ' ')
                : "measure of the best recommendations";
    }

    private static List<Finding> ofUsers(FindingRule.Input<UserMeanResult> input) {
        UserMeanResult result = input.result();
        return changed(
                input,
                word(input.metric()) + " of the recommendations",
                "current_value",
                Mean.ofDeviation(result.currentValue(), result.currentDeviation(), result.currentUsers()),
                Mean.ofDeviation(result.referenceValue(), result.referenceDeviation(), result.referenceUsers()));
    }

    private static String word(Metric<?> metric) {
        String name = metric.name().toLowerCase(Locale.ROOT);
        return name.endsWith("metric") ? name.substring(0, name.length() - "metric".length()) : name;
    }

    private static List<Finding> ofPersonalization(FindingRule.Input<PersonalizationMetric.Result> input) {
        PersonalizationMetric.Result result = input.result();
        return changed(
                input,
                "personalization of the recommendations",
                "current_value",
                Mean.of(result.currentValue(), result.currentError(), result.currentUsers()),
                Mean.of(result.referenceValue(), result.referenceError(), result.referenceUsers()));
    }

    private static List<Finding> ofPopularity(FindingRule.Input<PopularityBias.Result> input) {
        PopularityBias.Result result = input.result();
        return changed(
                input,
                "popularity of what is recommended",
                "current_apr",
                popularity(result.currentApr(), result.current()),
                popularity(result.referenceApr(), result.reference()));
    }

    private static Optional<Mean> popularity(@Nullable Double apr, PopularityBias.Result.@Nullable Chance chance) {
        return chance == null ? Optional.empty() : Mean.ofDeviation(apr, chance.aprDeviation(), chance.users());
    }

    private static List<Finding> changed(
            FindingRule.Input<?> input, String what, String field, Optional<Mean> now, Optional<Mean> then) {
        return now
                .flatMap(is -> then.filter(was -> isOther(input, is, was))
                        .map(was -> input.finding(
                                Finding.Severity.WARNING,
                                Finding.Kind.DRIFT,
                                Math.abs(is.mean - was.mean) / Math.max(1e-12, Math.abs(was.mean)),
                                what + (is.mean > was.mean ? " up: " : " down: ") + number(was.mean) + " → "
                                        + number(is.mean),
                                input.evidence("", field, is.mean, was.mean))))
                .stream()
                .toList();
    }

    private static boolean isOther(FindingRule.Input<?> input, Mean now, Mean then) {
        double oneSided = Math.min(now.higherByChance(then), then.higherByChance(now));
        return Math.abs(now.mean - then.mean) >= LARGE * Math.abs(then.mean)
                && input.chance().isBeyond(Math.min(1, 2 * oneSided));
    }
}
