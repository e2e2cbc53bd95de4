package io.github.driftlib.spring;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.micrometer.JournalMetrics;
import io.github.driftlib.micrometer.LabelJoinMetrics;
import io.github.driftlib.micrometer.MicrometerSink;
import io.github.driftlib.micrometer.MonitorMetrics;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.durable.DurableSink;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * What a service with meters and {@code driftlib-micrometer} has: gauges of what runs found, and how recording goes.
 */
@AutoConfiguration(
        before = DriftlibAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass({MeterRegistry.class, MicrometerSink.class})
@ConditionalOnBean(MeterRegistry.class)
public final class DriftlibMetersAutoConfiguration {

    DriftlibMetersAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    MicrometerSink driftlibMicrometerSink(MeterRegistry registry, DriftlibProperties properties) {
        return MicrometerSink.builder(registry)
                .mostSeries(properties.metrics().mostSeries())
                .expireAfter(properties.metrics().expireAfter())
                .build();
    }

    /** Binds monitors, joins and journals when all are there. */
    @Bean
    SmartInitializingSingleton driftlibMeters(MeterRegistry registry, ListableBeanFactory beans) {
        return () -> {
            beans.getBeansOfType(Monitor.class)
                    .values()
                    .forEach(monitor -> new MonitorMetrics(monitor).bindTo(registry));
            beans.getBeansOfType(LabelJoin.class)
                    .forEach((name, join) -> new LabelJoinMetrics(join, name).bindTo(registry));
            beans.getBeansOfType(MetricSink.class).forEach((name, sink) -> {
                if (sink instanceof DurableSink durable) {
                    new JournalMetrics(durable, name).bindTo(registry);
                }
            });
        };
    }
}
