package io.github.driftlib.classification.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;

import io.github.driftlib.classification.ClassificationQuality;
import io.github.driftlib.classification.ClassificationQualityByClass;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is found in predicted classes: that fewer are right than in the reference, beyond chance; and the worst class.
 */
final class ClassificationFindings {

    /** An accuracy lower by this is an alarm. */
    private static final double LARGE = 0.05;

    /** A class is named as the worst one where less than this share of its members is found. */
    private static final double FEW = 0.5;

    private ClassificationFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(ClassificationQualityMetric.Result.class, ClassificationFindings::ofAll),
                new FindingRule<>(ClassificationQualityByClass.Result.class, ClassificationFindings::ofClasses));
    }

    private static List<Finding> ofAll(FindingRule.Input<ClassificationQualityMetric.Result> input) {
        ClassificationQuality now = input.result().current();
        boolean compared = input.result().reference() != null;
        ClassificationQuality then = compared
                ? input.result().reference()
                : input.before()
                        .map(ClassificationQualityMetric.Result::current)
                        .orElse(null);
        if (then == null || now.accuracy() == null || then.accuracy() == null) {
            return List.of();
        }
        double less = then.accuracy() - now.accuracy();
        long wrong = Math.round(now.numberOfRows() * (1 - now.accuracy()));
        long wrongThen = Math.round(then.numberOfRows() * (1 - then.accuracy()));
        if (!input.chance().isBeyond(Chance.moreByChance(wrong, now.numberOfRows(), wrongThen, then.numberOfRows()))) {
            return List.of();
        }
        return List.of(input.finding(
                less >= LARGE ? Finding.Severity.ALARM : Finding.Severity.WARNING,
                Finding.Kind.MODEL_WORSE,
                less,
                "the model's accuracy is " + number(now.accuracy()) + ", was " + number(then.accuracy())
                        + (compared ? "" : " in the run before"),
                input.evidence("", "accuracy", now.accuracy(), then.accuracy())));
    }

    private static List<Finding> ofClasses(FindingRule.Input<ClassificationQualityByClass.Result> input) {
        List<Finding> found = new ArrayList<>();
        Map<String, ClassificationQualityByClass.ClassQuality> now =
                input.result().current().metrics();
        Map<String, ClassificationQualityByClass.ClassQuality> then =
                input.result().reference() == null
                        ? Map.of()
                        : input.result().reference().metrics();
        Chance chance = new Chance(input.chance().questions() * Math.max(1, now.size()));
        now.forEach((label, quality) -> Optional.ofNullable(then.get(label))
                .filter(before -> fewerFound(quality, before, chance))
                .ifPresent(before -> found.add(input.finding(
                        Finding.Severity.WARNING,
                        Finding.Kind.WORST_CLASS,
                        1 + before.recall() - quality.recall(),
                        "class " + label + ": recall " + number(quality.recall()) + ", was " + number(before.recall())
                                + " (" + rows(quality) + ")",
                        input.evidence(label, "recall", quality.recall(), before.recall())))));
        now.entrySet().stream()
                .filter(entry -> entry.getValue().support() > 0 && now.size() > 2)
                .min(Comparator.comparing((Map.Entry<String, ClassificationQualityByClass.ClassQuality> entry) ->
                                entry.getValue().recall())
                        .thenComparing(Map.Entry::getKey))
                .filter(worst -> worst.getValue().recall() < FEW)
                .ifPresent(worst -> found.add(input.finding(
                        Finding.Severity.NOTE,
                        Finding.Kind.WORST_CLASS,
                        1 - worst.getValue().recall(),
                        "worst class " + worst.getKey() + ": recall "
                                + number(worst.getValue().recall()) + " of " + rows(worst.getValue()),
                        input.evidence(
                                worst.getKey(),
                                "recall",
                                worst.getValue().recall(),
                                Optional.ofNullable(then.get(worst.getKey()))
                                        .map(ClassificationQualityByClass.ClassQuality::recall)
                                        .orElse(null)))));
        return found;
    }

    private static boolean fewerFound(
            ClassificationQualityByClass.ClassQuality now,
            ClassificationQualityByClass.ClassQuality then,
            Chance chance) {
        long rows = Math.round(now.support());
        long rowsThen = Math.round(then.support());
        return rows > 0
                && rowsThen > 0
                && chance.isBeyond(Chance.moreByChance(
                        Math.round(rows * (1 - now.recall())),
                        rows,
                        Math.round(rowsThen * (1 - then.recall())),
                        rowsThen));
    }

    private static String rows(ClassificationQualityByClass.ClassQuality quality) {
        return counted(Math.round(quality.support()), "row");
    }
}
