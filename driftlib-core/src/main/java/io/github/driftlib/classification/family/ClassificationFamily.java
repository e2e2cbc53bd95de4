package io.github.driftlib.classification.family;

import io.github.driftlib.classification.ClassificationByClassTest;
import io.github.driftlib.classification.ClassificationClassBalance;
import io.github.driftlib.classification.ClassificationClassSeparationPlot;
import io.github.driftlib.classification.ClassificationConfusionMatrix;
import io.github.driftlib.classification.ClassificationDummyMetric;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationProbDistribution;
import io.github.driftlib.classification.ClassificationQualityByClass;
import io.github.driftlib.classification.ClassificationQualityByFeatureTable;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.ClassificationScore;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.classification.curve.ClassificationLiftCurve;
import io.github.driftlib.classification.curve.ClassificationLiftTable;
import io.github.driftlib.classification.curve.ClassificationPRCurve;
import io.github.driftlib.classification.curve.ClassificationPRTable;
import io.github.driftlib.classification.curve.ClassificationRocCurve;
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
                MetricType.of(ClassificationQualityMetric.class, ClassificationQualityMetric.Result.class),
                MetricType.of(ClassificationQualityByClass.class, ClassificationQualityByClass.Result.class),
                MetricType.of(ClassificationConfusionMatrix.class, ClassificationConfusionMatrix.Result.class),
                MetricType.of(ClassificationDummyMetric.class, ClassificationDummyMetric.Result.class),
                MetricType.of(ClassificationScore.class, ClassificationScore.Result.class),
                MetricType.of(ClassificationClassBalance.class, ClassificationClassBalance.Result.class),
                MetricType.of(ClassificationClassSeparationPlot.class, ClassificationClassSeparationPlot.Result.class),
                MetricType.of(ClassificationProbDistribution.class, ClassificationProbDistribution.Result.class),
                MetricType.of(ClassificationRocCurve.class, ClassificationRocCurve.Result.class),
                MetricType.of(ClassificationPRCurve.class, ClassificationPRCurve.Result.class),
                MetricType.of(ClassificationPRTable.class, ClassificationPRTable.Result.class),
                MetricType.of(ClassificationLiftCurve.class, ClassificationLiftCurve.Result.class),
                MetricType.of(ClassificationLiftTable.class, ClassificationLiftTable.Result.class),
                MetricType.of(
                        ClassificationQualityByFeatureTable.class, ClassificationQualityByFeatureTable.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return Stream.of(
                        Stream.of(ClassificationMeasure.values()).map(ClassificationFamily::test),
                        Stream.of(ClassificationByClassTest.Measure.values()).map(ClassificationFamily::test),
                        Stream.of(TestType.of("TestShareOfClassifiedRows", ClassifiedRowsTest.class)))
                .flatMap(tests -> tests)
                .toList();
    }

    private static TestType test(ClassificationMeasure measure) {
        return new TestType(
                measure.testName(),
                parameters -> parameters.orElse("measure", measure).as(ClassificationTest.class));
    }

    private static TestType test(ClassificationByClassTest.Measure measure) {
        return new TestType(
                measure.testName(),
                parameters -> parameters.orElse("measure", measure).as(ClassificationByClassTest.class));
    }
}
