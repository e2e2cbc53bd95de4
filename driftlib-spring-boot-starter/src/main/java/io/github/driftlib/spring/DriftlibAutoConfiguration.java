package io.github.driftlib.spring;

import io.github.driftlib.live.FolderProfileStore;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.sink.MetricSink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * What every service has: the factory of monitors, a store of profiles in a folder if one is given, and a graceful end.
 */
@AutoConfiguration
@EnableConfigurationProperties(DriftlibProperties.class)
public final class DriftlibAutoConfiguration {

    DriftlibAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    MonitorFactory driftlibMonitors(
            DriftlibProperties properties,
            Environment environment,
            ObjectProvider<MetricSink> sinks,
            ObjectProvider<ProfileStore> store) {
        return new MonitorFactory(
                properties, environment, sinks.orderedStream().toList(), Optional.ofNullable(store.getIfUnique()));
    }

    @Bean
    @ConditionalOnMissingBean(ProfileStore.class)
    @ConditionalOnProperty("driftlib.store.folder")
    FolderProfileStore driftlibFolderStore(DriftlibProperties properties) {
        return new FolderProfileStore(Objects.requireNonNull(properties.store().folder()), List.of());
    }

    @Bean
    MonitoringLifecycle driftlibLifecycle(ObjectProvider<Monitor<?>> monitors, ObjectProvider<MetricSink> sinks) {
        return new MonitoringLifecycle(
                () -> monitors.stream().<Monitor<?>>map(monitor -> monitor).toList(),
                () -> sinks.stream().toList());
    }
}
