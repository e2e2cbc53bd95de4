package io.github.driftlib.metric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that decides what a measured value means, and not what is measured: a threshold, a verdict, the
 * condition of a test. A component of a metric, of a test, or of a value that one of them holds.
 *
 * <p>Such parameters are no part of the {@linkplain Metric.Key#series series}, so that a threshold can be tuned without
 * beginning a new one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Judgement {}
