package io.github.driftlib.classification;

import io.github.driftlib.classification.curve.ClassificationLiftCurve;
import io.github.driftlib.classification.curve.ClassificationLiftCurveResult;
import io.github.driftlib.classification.curve.ClassificationLiftTable;
import io.github.driftlib.classification.curve.ClassificationLiftTableResult;
import io.github.driftlib.classification.curve.ClassificationPRCurve;
import io.github.driftlib.classification.curve.ClassificationPRCurveResult;
import io.github.driftlib.classification.curve.ClassificationPRTable;
import io.github.driftlib.classification.curve.ClassificationPRTableResult;
import io.github.driftlib.classification.curve.ClassificationRocCurve;
import io.github.driftlib.classification.curve.ClassificationRocCurveResult;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** How good a model is that predicts classes. */
public final class ClassificationFamily implements Family {

    /** For what loads services. */
    public ClassificationFamily() {}

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public InputStream texts() {
        return ClassificationFamily.class.getResourceAsStream("classification.properties");
    }

    @Override
    public List<FindingRule<?>> findings() {
        return ClassificationFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                MetricType.of(ClassificationQualityMetric.class, ClassificationQualityResult.class),
                MetricType.of(ClassificationQualityByClass.class, ClassificationQualityByClassResult.class),
                MetricType.of(ClassificationConfusionMatrix.class, ClassificationConfusionMatrixResult.class),
                MetricType.of(ClassificationDummyMetric.class, ClassificationDummyResult.class),
                MetricType.of(ClassificationScore.class, ClassificationScoreResult.class),
                MetricType.of(ClassificationClassBalance.class, ClassificationClassBalanceResult.class),
                MetricType.of(ClassificationClassSeparationPlot.class, ClassificationClassSeparationResult.class),
                MetricType.of(ClassificationProbDistribution.class, ClassificationProbDistributionResult.class),
                MetricType.of(ClassificationRocCurve.class, ClassificationRocCurveResult.class),
                MetricType.of(ClassificationPRCurve.class, ClassificationPRCurveResult.class),
                MetricType.of(ClassificationPRTable.class, ClassificationPRTableResult.class),
                MetricType.of(ClassificationLiftCurve.class, ClassificationLiftCurveResult.class),
                MetricType.of(ClassificationLiftTable.class, ClassificationLiftTableResult.class),
                MetricType.of(ClassificationQualityByFeatureTable.class, ClassificationQualityByFeatureResult.class));
    }

    @Override
    public List<TestType> tests() {
        return Stream.of(
                        Stream.of(ClassificationMeasure.values()).map(ClassificationFamily::test),
                        Stream.of(ClassMeasure.values()).map(ClassificationFamily::test),
                        Stream.of(TestType.of("TestShareOfClassifiedRows", ClassifiedRowsTest.class)))
                .flatMap(tests -> tests)
                .toList();
    }

    private static TestType test(ClassificationMeasure measure) {
        return new TestType(
                measure.testName(),
                parameters -> parameters.orElse("measure", measure).as(ClassificationTest.class));
    }

    private static TestType test(ClassMeasure measure) {
        return new TestType(
                measure.testName(),
                parameters -> parameters.orElse("measure", measure).as(ClassificationByClassTest.class));
    }
}
