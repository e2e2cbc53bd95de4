package io.github.driftlib.metric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a picture is drawn from: a component of a result that holds aggregates, at most some hundred points, never
 * rows.
 *
 * <p>It is null where the run was {@linkplain MetricContext#plots() not asked} for pictures, and is left out of the
 * JSON of a snapshot unless that is asked for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface PlotData {}
