package io.github.driftlib.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Of meters of the same name a registry keeps the first ones, without a word. */
final class SameName {

    private static final Logger LOG = LoggerFactory.getLogger(SameName.class);

    private SameName() {}

    /**
     * Warns where a registry has meters of that name already.
     *
     * @param meter one of the meters
     * @param tag what tells them apart
     */
    static void warn(MeterRegistry registry, String meter, String tag, String name) {
        if (registry.find(meter).tag(tag, name).meter() != null) {
            LOG.warn(
                    "there are meters of the {} '{}' already, which stay: those of another one of this name are not shown",
                    tag,
                    name);
        }
    }
}
