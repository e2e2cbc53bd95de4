package io.github.driftlib.html.view.classification;

import io.github.driftlib.classification.ClassificationClassBalanceResult;
import io.github.driftlib.classification.ClassificationClassSeparationResult;
import io.github.driftlib.classification.ClassificationConfusionMatrixResult;
import io.github.driftlib.classification.ClassificationDummyResult;
import io.github.driftlib.classification.ClassificationLiftCurveResult;
import io.github.driftlib.classification.ClassificationLiftTableResult;
import io.github.driftlib.classification.ClassificationPRCurveResult;
import io.github.driftlib.classification.ClassificationPRTableResult;
import io.github.driftlib.classification.ClassificationProbDistributionResult;
import io.github.driftlib.classification.ClassificationQualityByClassResult;
import io.github.driftlib.classification.ClassificationQualityByFeatureResult;
import io.github.driftlib.classification.ClassificationQualityResult;
import io.github.driftlib.classification.ClassificationRocCurveResult;
import io.github.driftlib.classification.ClassificationScoreResult;
import io.github.driftlib.html.view.ViewOf;
import java.util.List;

/** The views of the results about models that predict classes. */
public final class ClassificationViews {

    private ClassificationViews() {}

    /** All of them. */
    public static List<ViewOf<?>> views() {
        return List.of(
                new ViewOf<>(ClassificationQualityResult.class, QualityCards::quality),
                new ViewOf<>(ClassificationQualityByClassResult.class, QualityCards::byClass),
                new ViewOf<>(ClassificationDummyResult.class, QualityCards::dummy),
                new ViewOf<>(ClassificationScoreResult.class, QualityCards::score),
                new ViewOf<>(ClassificationConfusionMatrixResult.class, ClassCards::confusion),
                new ViewOf<>(ClassificationClassBalanceResult.class, ClassCards::balance),
                new ViewOf<>(ClassificationClassSeparationResult.class, ClassCards::separation),
                new ViewOf<>(ClassificationProbDistributionResult.class, ClassCards::probabilities),
                new ViewOf<>(ClassificationQualityByFeatureResult.class, ClassCards::byFeature),
                new ViewOf<>(ClassificationRocCurveResult.class, CurveCards::roc),
                new ViewOf<>(ClassificationPRCurveResult.class, CurveCards::precisionRecall),
                new ViewOf<>(ClassificationLiftCurveResult.class, CurveCards::lift),
                new ViewOf<>(ClassificationPRTableResult.class, CurveCards::precisionRecallTable),
                new ViewOf<>(ClassificationLiftTableResult.class, CurveCards::liftTable));
    }
}
