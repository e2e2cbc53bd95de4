package io.github.driftlib.estimation.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.words;

import io.github.driftlib.estimation.EstimationResult;
import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is found in estimates: the chunks that are an alert, and those of which the truth is beyond their thresholds.
 * More of them than chance gives are an alarm. All chunks are held against the same few chunks of the reference, so
 * where one is an alert by chance others are too: three of a hundred are taken as what chance gives, where one is
 * expected in 370.
 */
final class EstimationFindings {

    private static final double BY_CHANCE = 0.03;
    private static final int MOST_NAMED = 3;
    private static final Pattern MIDNIGHT = Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2}) 00:00:00$");

    private EstimationFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(new FindingRule<>(EstimationResult.class, EstimationFindings::of));
    }

    private static List<Finding> of(FindingRule.Input<EstimationResult> input) {
        EstimationResult result = input.result();
        List<Finding> found = new ArrayList<>();
        result.current().estimates().forEach((score, estimate) -> {
            List<String> alerts = keys(result, score, each -> Boolean.TRUE.equals(each.alert()));
            if (estimate.value() != null) {
                String text = "estimated " + words(score) + " " + number(estimate.value()) + ": an alert on "
                        + on(result, alerts) + since(result, score);
                finding(input, alerts.size(), text, "alerts_" + score, alerts.size())
                        .ifPresent(found::add);
            }
            List<String> beyond = keys(result, score, EstimationFindings::isTruthBeyond);
            if (estimate.realized() != null) {
                String text = "true " + words(score) + " " + number(estimate.realized()) + ": beyond its thresholds on "
                        + on(result, beyond);
                finding(input, beyond.size(), text, "realized_" + score, estimate.realized())
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    private static Optional<Finding> finding(
            FindingRule.Input<EstimationResult> input, int chunks, String text, String field, double value) {
        long all = input.result().analysis().size();
        boolean beyond = input.chance().isBeyond(Chance.atLeastByChance(chunks, all, BY_CHANCE));
        return chunks == 0
                ? Optional.empty()
                : Optional.of(input.finding(
                        beyond ? Finding.Severity.ALARM : Finding.Severity.NOTE,
                        Finding.Kind.ALERT,
                        (double) chunks / all,
                        text + (beyond ? "" : "; chance may explain it"),
                        input.evidence("", field, value, null)));
    }

    private static boolean isTruthBeyond(EstimationResult.Estimate estimate) {
        Double truth = estimate.realized();
        return truth != null
                && estimate.upperThreshold() != null
                && (truth > estimate.upperThreshold()
                        || estimate.lowerThreshold() != null && truth < estimate.lowerThreshold());
    }

    private static List<String> keys(
            EstimationResult result, String score, Predicate<EstimationResult.Estimate> which) {
        return result.analysis().stream()
                .filter(chunk -> chunk.estimates().containsKey(score)
                        && which.test(chunk.estimates().get(score)))
                .map(EstimationFindings::name)
                .toList();
    }

    private static String on(EstimationResult result, List<String> keys) {
        String first = String.join(", ", keys.subList(0, Math.min(MOST_NAMED, keys.size())));
        return number(keys.size()) + " of " + counted(result.analysis().size(), "chunk") + " (" + first
                + (keys.size() > MOST_NAMED ? ", …" : "") + ")";
    }

    /** Since when all chunks to the last one are an alert; nothing where these are fewer than two. */
    private static String since(EstimationResult result, String score) {
        List<EstimationResult.Chunk> chunks = result.analysis();
        int first = chunks.size();
        while (first > 0 && isAlert(chunks.get(first - 1), score)) {
            first--;
        }
        return chunks.size() - first < 2 ? "" : ", without a break since " + name(chunks.get(first));
    }

    /** The key of a chunk; a period that begins at midnight is called by its day. */
    private static String name(EstimationResult.Chunk chunk) {
        return MIDNIGHT.matcher(chunk.key()).replaceFirst("");
    }

    private static boolean isAlert(EstimationResult.Chunk chunk, String score) {
        EstimationResult.Estimate estimate = chunk.estimates().get(score);
        return estimate != null && Boolean.TRUE.equals(estimate.alert());
    }
}
