package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One value of {@link ClassQuality}, where each is explained. */
public enum ClassMeasure {
    /** The share of rows predicted as the class that belongs to it. */
    PRECISION("Precision Score by Class", "TestPrecisionByClass", ClassQuality::precision),
    /** The share of its members predicted as the class. */
    RECALL("Recall Score by Class", "TestRecallByClass", ClassQuality::recall),
    /** The harmonic mean of both. */
    F1("F1 Score by Class", "TestF1ByClass", ClassQuality::f1);

    private final String title;
    private final String testName;
    private final ToDoubleFunction<ClassQuality> value;

    ClassMeasure(String title, String testName, ToDoubleFunction<ClassQuality> value) {
        this.title = title;
        this.testName = testName;
        this.value = value;
    }

    /** The value. */
    public double of(ClassQuality quality) {
        return value.applyAsDouble(quality);
    }

    /** The name of the value in JSON. */
    @JsonValue
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String testName() {
        return testName;
    }
}
