package io.github.driftlib.spring;

import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Refuses properties that ask for something which the service then does not have, so that no result is lost in silence;
 * logs a warning for those that only say how, of something that is not asked for.
 */
final class UnusedProperties {

    private static final String DATA_SOURCE =
            "Add driftlib-jdbc and a DataSource to the service, or take the property away.";

    private static final Logger LOG = LoggerFactory.getLogger(UnusedProperties.class);

    private static final List<Detail> DETAILS = List.of(
            new Detail(
                    "driftlib.save.checkpoint",
                    "driftlib.save.folder",
                    properties -> properties.save().folder() != null),
            new Detail(
                    "driftlib.jdbc.create-tables",
                    "driftlib.jdbc.history or driftlib.store.jdbc",
                    properties ->
                            properties.jdbc().history() || properties.store().jdbc()),
            new Detail("driftlib.journal.most-bytes", "driftlib.journal.folder", UnusedProperties::hasJournal),
            new Detail("driftlib.journal.when-full", "driftlib.journal.folder", UnusedProperties::hasJournal));

    /** Without these a service does less. */
    private static final List<String> SWITCHES = List.of(
            "driftlib.reference",
            "driftlib.save.folder",
            "driftlib.journal.folder",
            "driftlib.store.folder",
            "driftlib.health.longest-journal-wait");

    private UnusedProperties() {}

    /** A property that says how, and what it needs. */
    private record Detail(String property, String needed, Predicate<DriftlibProperties> isUsed) {}

    private static boolean hasJournal(DriftlibProperties properties) {
        return properties.journal().folder() != null;
    }

    static void warn(DriftlibProperties properties, Environment environment) {
        for (String property : SWITCHES) {
            if (environment.containsProperty(property) && !StringUtils.hasText(environment.getProperty(property))) {
                LOG.warn("{} has no value, and is as if it were not given", property);
            }
        }
        for (Detail detail : DETAILS) {
            if (environment.containsProperty(detail.property())
                    && !detail.isUsed().test(properties)) {
                LOG.warn("{} is without effect, as {} is not given", detail.property(), detail.needed());
            }
        }
    }

    static void refuse(DriftlibProperties properties, BeanFactory beans) {
        if (properties.jdbc().history() && !beans.containsBean("driftlibJdbcSink")) {
            throw PropertyException.of(
                    "driftlib.jdbc.history", "false without driftlib-jdbc and a DataSource", true, DATA_SOURCE);
        }
        DriftlibProperties.Store store = properties.store();
        if (store.jdbc() && !beans.containsBean("driftlibJdbcStore")) {
            throw PropertyException.of(
                    "driftlib.store.jdbc",
                    "false without driftlib-jdbc and a DataSource, or where the service has a ProfileStore of its own",
                    true,
                    DATA_SOURCE);
        }
        if (store.folder() != null && !beans.containsBean("driftlibFolderStore")) {
            throw PropertyException.of(
                    "driftlib.store.folder",
                    "absent where the service has a ProfileStore of its own",
                    store.folder(),
                    "Take the property or the bean away.");
        }
    }
}
