package io.github.driftlib.spring;

import io.github.driftlib.jdbc.JdbcProfileStore;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.durable.DurableSink;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
    @ConditionalOnProperty("driftlib.jdbc.history")
    MetricSink driftlibJdbcSink(DataSource database, DriftlibProperties properties) {
        MetricSink sink = JdbcSink.builder(database)
                .history()
                .createTables(properties.jdbc().createTables())
                .build();
        DriftlibProperties.Journal journal = properties.journal();
        return journal.folder() == null
                ? sink
                : DurableSink.builder(journal.folder(), sink)
                        .mostBytes(journal.mostBytes().toBytes())
                        .whenFull(journal.whenFull())
                        .build();
    }

    @Bean
    @ConditionalOnMissingBean(ProfileStore.class)
    @ConditionalOnProperty("driftlib.store.jdbc")
    JdbcProfileStore driftlibJdbcStore(DataSource database, DriftlibProperties properties) {
        JdbcProfileStore store = new JdbcProfileStore(database, List.of());
        return properties.jdbc().createTables() ? store.createTable() : store;
    }
}
