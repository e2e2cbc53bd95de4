package io.github.driftlib.estimation;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.words;

import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingInput;
import io.github.driftlib.finding.FindingKind;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What is found in estimates: the chunks that are an alert. More of them than chance gives are an alarm: thresholds of
 * three deviations that are taken from a few chunks are passed by about three chunks of a hundred.
 */
final class EstimationFindings {

    private static final double BY_CHANCE = 0.03;
    private static final int MOST_NAMED = 3;

    private EstimationFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(new FindingRule<>(EstimationResult.class, EstimationFindings::of));
    }

    private static List<Finding> of(FindingInput<EstimationResult> input) {
        EstimationResult result = input.result();
        List<Finding> found = new ArrayList<>();
        long chunks = result.analysis().size();
        result.current().estimates().forEach((score, estimate) -> {
            long alerts = result.alerts(score);
            if (alerts > 0 && estimate.value() != null) {
                boolean beyond = input.chance().isBeyond(Chance.atLeastByChance(alerts, chunks, BY_CHANCE));
                found.add(input.finding(
                        beyond ? Severity.ALARM : Severity.NOTE,
                        FindingKind.ALERT,
                        (double) alerts / chunks,
                        "estimated " + words(score) + " " + number(estimate.value()) + ": an alert on "
                                + number(alerts) + " of " + counted(chunks, "chunk") + " (" + named(result, score)
                                + ")" + since(result, score) + (beyond ? "" : "; chance may explain it"),
                        input.evidence("", "alerts_" + score, alerts, null),
                        input.evidence("", "estimated_" + score, estimate.value(), null)));
            }
        });
        return found;
    }

    private static boolean isAlert(ChunkEstimate chunk, String score) {
        Estimate estimate = chunk.estimates().get(score);
        return estimate != null && Boolean.TRUE.equals(estimate.alert());
    }

    /** Since when all chunks to the last one are an alert; nothing where these are fewer than two. */
    private static String since(EstimationResult result, String score) {
        List<ChunkEstimate> chunks = result.analysis();
        int first = chunks.size();
        while (first > 0 && isAlert(chunks.get(first - 1), score)) {
            first--;
        }
        return chunks.size() - first < 2
                ? ""
                : ", without a break since " + chunks.get(first).key();
    }

    private static String named(EstimationResult result, String score) {
        List<String> keys = result.analysis().stream()
                .filter(chunk -> isAlert(chunk, score))
                .map(ChunkEstimate::key)
                .toList();
        String first = String.join(", ", keys.subList(0, Math.min(MOST_NAMED, keys.size())));
        return keys.size() > MOST_NAMED ? first + ", …" : first;
    }
}
