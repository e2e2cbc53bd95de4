package io.github.driftlib.spring;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.sink.MetricSink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service with the actuator has: the endpoint {@code driftlib}, and health. */
@AutoConfiguration(after = DriftlibAutoConfiguration.class)
public final class DriftlibActuatorAutoConfiguration {

    DriftlibActuatorAutoConfiguration() {}

    /** The endpoint. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static class OfEndpoint {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnAvailableEndpoint(endpoint = DriftlibEndpoint.class)
        DriftlibEndpoint driftlibEndpoint(ObjectProvider<Monitor<?>> monitors) {
            return new DriftlibEndpoint(
                    () -> monitors.stream().<Monitor<?>>map(monitor -> monitor).toList());
        }
    }

    /** Health. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class OfHealth {

        @Bean
        @ConditionalOnMissingBean(name = "driftlibHealthIndicator")
        @ConditionalOnEnabledHealthIndicator("driftlib")
        HealthIndicator driftlibHealthIndicator(
                ObjectProvider<Monitor<?>> monitors, ObjectProvider<MetricSink> sinks, DriftlibProperties properties) {
            return new DriftlibHealth(
                    () -> monitors.stream().<Monitor<?>>map(monitor -> monitor).toList(),
                    () -> sinks.stream().toList(),
                    properties.health());
        }
    }
}
