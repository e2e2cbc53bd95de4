package io.github.driftlib.html.view.classification;

import io.github.driftlib.classification.ClassificationClassBalanceResult;
import io.github.driftlib.classification.ClassificationClassSeparationResult;
import io.github.driftlib.classification.ClassificationConfusionMatrixResult;
import io.github.driftlib.classification.ClassificationDummyResult;
import io.github.driftlib.classification.ClassificationProbDistributionResult;
import io.github.driftlib.classification.ClassificationQualityByClassResult;
import io.github.driftlib.classification.ClassificationQualityByFeatureResult;
import io.github.driftlib.classification.ClassificationQualityResult;
import io.github.driftlib.classification.ClassificationScoreResult;
import io.github.driftlib.classification.curve.ClassificationLiftCurveResult;
import io.github.driftlib.classification.curve.ClassificationLiftTableResult;
import io.github.driftlib.classification.curve.ClassificationPRCurveResult;
import io.github.driftlib.classification.curve.ClassificationPRTableResult;
import io.github.driftlib.classification.curve.ClassificationRocCurveResult;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.List;

/** The views of the results about models that predict classes. */
public final class ClassificationViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(ClassificationQualityResult.class, QualityCards::quality),
                new ViewEntry<>(ClassificationQualityByClassResult.class, QualityCards::byClass),
                new ViewEntry<>(ClassificationDummyResult.class, QualityCards::dummy),
                new ViewEntry<>(ClassificationScoreResult.class, QualityCards::score),
                new ViewEntry<>(ClassificationConfusionMatrixResult.class, ClassCards::confusion),
                new ViewEntry<>(ClassificationClassBalanceResult.class, ClassCards::balance),
                new ViewEntry<>(ClassificationClassSeparationResult.class, ClassCards::separation),
                new ViewEntry<>(ClassificationProbDistributionResult.class, ClassCards::probabilities),
                new ViewEntry<>(ClassificationQualityByFeatureResult.class, ClassCards::byFeature),
                new ViewEntry<>(ClassificationRocCurveResult.class, CurveCards::roc),
                new ViewEntry<>(ClassificationPRCurveResult.class, CurveCards::precisionRecall),
                new ViewEntry<>(ClassificationLiftCurveResult.class, CurveCards::lift),
                new ViewEntry<>(ClassificationPRTableResult.class, CurveCards::precisionRecallTable),
                new ViewEntry<>(ClassificationLiftTableResult.class, CurveCards::liftTable));
    }
}
