package io.github.driftlib.spring;

import io.github.driftlib.jdbc.JdbcProfileStore;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.durable.DurableSink;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * What a service with a database and {@code driftlib-jdbc} has: a history, behind a journal if one is given; a store.
 */
@AutoConfiguration(
        before = DriftlibAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass(JdbcSink.class)
@ConditionalOnBean(DataSource.class)
public final class DriftlibJdbcAutoConfiguration {

    DriftlibJdbcAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "driftlibJdbcSink")
    @ConditionalOnBooleanProperty("driftlib.jdbc.history")
    MetricSink driftlibJdbcSink(DataSource database, DriftlibProperties properties) {
        MetricSink sink = JdbcSink.builder(database)
                .history()
                .createTables(properties.jdbc().createTables())
                .build();
        DriftlibProperties.Journal journal = properties.journal();
        return journal.folder() == null ? sink : durable(journal, journal.folder(), sink);
    }

    private static MetricSink durable(DriftlibProperties.Journal journal, Path folder, MetricSink sink) {
        PropertyRules.writable("driftlib.journal.folder", folder);
        try {
            return DurableSink.builder(folder, sink)
                    .mostBytes(journal.mostBytes().toBytes())
                    .whenFull(journal.whenFull())
                    .build();
        } catch (SinkException e) {
            throw PropertyException.of("driftlib.journal.folder", "a folder for a journal", folder, e);
        }
    }

    @Bean
    @ConditionalOnMissingBean(ProfileStore.class)
    @ConditionalOnBooleanProperty("driftlib.store.jdbc")
    JdbcProfileStore driftlibJdbcStore(DataSource database, DriftlibProperties properties) {
        return new JdbcProfileStore(database, List.of())
                .createTables(properties.jdbc().createTables());
    }
}
