package io.github.driftlib.html.view.classification;

import io.github.driftlib.classification.ClassificationClassBalance;
import io.github.driftlib.classification.ClassificationClassSeparationPlot;
import io.github.driftlib.classification.ClassificationConfusionMatrix;
import io.github.driftlib.classification.ClassificationDummyMetric;
import io.github.driftlib.classification.ClassificationProbDistribution;
import io.github.driftlib.classification.ClassificationQualityByClass;
import io.github.driftlib.classification.ClassificationQualityByFeatureTable;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.ClassificationScore;
import io.github.driftlib.classification.curve.ClassificationLiftCurve;
import io.github.driftlib.classification.curve.ClassificationLiftTable;
import io.github.driftlib.classification.curve.ClassificationPRCurve;
import io.github.driftlib.classification.curve.ClassificationPRTable;
import io.github.driftlib.classification.curve.ClassificationRocCurve;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.List;

/** The views of the results about models that predict classes. */
public final class ClassificationViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(ClassificationQualityMetric.Result.class, QualityCards::quality),
                new ViewEntry<>(ClassificationQualityByClass.Result.class, QualityCards::byClass),
                new ViewEntry<>(ClassificationDummyMetric.Result.class, QualityCards::dummy),
                new ViewEntry<>(ClassificationScore.Result.class, QualityCards::score),
                new ViewEntry<>(ClassificationConfusionMatrix.Result.class, ClassCards::confusion),
                new ViewEntry<>(ClassificationClassBalance.Result.class, ClassCards::balance),
                new ViewEntry<>(ClassificationClassSeparationPlot.Result.class, ClassCards::separation),
                new ViewEntry<>(ClassificationProbDistribution.Result.class, ClassCards::probabilities),
                new ViewEntry<>(ClassificationQualityByFeatureTable.Result.class, ClassCards::byFeature),
                new ViewEntry<>(ClassificationRocCurve.Result.class, CurveCards::roc),
                new ViewEntry<>(ClassificationPRCurve.Result.class, CurveCards::precisionRecall),
                new ViewEntry<>(ClassificationLiftCurve.Result.class, CurveCards::lift),
                new ViewEntry<>(ClassificationPRTable.Result.class, CurveCards::precisionRecallTable),
                new ViewEntry<>(ClassificationLiftTable.Result.class, CurveCards::liftTable));
    }
}
