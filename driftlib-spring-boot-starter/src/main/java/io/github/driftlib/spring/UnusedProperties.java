package io.github.driftlib.spring;

import org.springframework.beans.factory.BeanFactory;

/**
 * Refuses properties that ask for something which the service then does not have, so that no result is lost in silence.
 */
final class UnusedProperties {

    private static final String DATA_SOURCE =
            "Add driftlib-jdbc and a DataSource to the service, or take the property away.";

    private UnusedProperties() {}

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
