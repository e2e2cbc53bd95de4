package io.github.driftlib.spring;

import io.github.driftlib.live.FolderProfileStore;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.sink.MetricSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * What every service has: the factory of monitors, a store of profiles in a folder if one is given, and a graceful end.
 */
@AutoConfiguration
@EnableConfigurationProperties(DriftlibProperties.class)
public final class DriftlibAutoConfiguration {

    DriftlibAutoConfiguration() {}

    @Bean
    static UnknownProperties driftlibUnknownProperties(ConfigurableEnvironment environment) {
        return new UnknownProperties(environment);
    }

    @Bean
    @ConditionalOnMissingBean
    MonitorFactory driftlibMonitors(
            DriftlibProperties properties,
            Environment environment,
            ObjectProvider<MetricSink> sinks,
            ObjectProvider<ProfileStore> store,
            BeanFactory beans) {
        UnusedProperties.refuse(properties, beans);
        UnusedProperties.warn(properties, environment);
        return new MonitorFactory(
                properties, environment, sinks.orderedStream().toList(), Optional.ofNullable(store.getIfAvailable()));
    }

    @Bean
    @ConditionalOnMissingBean(ProfileStore.class)
    @Conditional(HasStoreFolder.class)
    FolderProfileStore driftlibFolderStore(DriftlibProperties properties) {
        Path folder = Objects.requireNonNull(properties.store().folder());
        return new FolderProfileStore(PropertyRules.writable("driftlib.store.folder", folder), List.of());
    }

    /** Whether there is a folder for profiles; one without a name is none. */
    static final class HasStoreFolder implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("driftlib.store.folder"));
        }
    }

    @Bean
    MonitoringLifecycle driftlibLifecycle(ObjectProvider<Monitor<?>> monitors, ObjectProvider<MetricSink> sinks) {
        return new MonitoringLifecycle(
                () -> monitors.stream().<Monitor<?>>map(monitor -> monitor).toList(),
                () -> sinks.stream().toList());
    }
}
