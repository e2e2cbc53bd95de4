package io.github.driftlib.detect.family;

import io.github.driftlib.detect.DetectorSettings;
import io.github.driftlib.family.Family;
import io.github.driftlib.json.RecordField;
import java.io.InputStream;
import java.util.List;

/** Detectors of a change in a stream of single values. */
public final class DetectFamily implements Family {

    /** For what loads services. */
    public DetectFamily() {}

    @Override
    public String name() {
        return "detect";
    }

    @Override
    public InputStream texts() {
        return DetectFamily.class.getResourceAsStream("detect.properties");
    }

    /** The settings of detectors. */
    @Override
    public List<Class<?>> parts() {
        return RecordField.kinds(DetectorSettings.class);
    }
}
