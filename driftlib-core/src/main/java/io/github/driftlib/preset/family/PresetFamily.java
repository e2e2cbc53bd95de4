package io.github.driftlib.preset.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.preset.BinaryClassificationTestPreset;
import io.github.driftlib.preset.BinaryClassificationTopKTestPreset;
import io.github.driftlib.preset.ClassificationPreset;
import io.github.driftlib.preset.DataDriftPreset;
import io.github.driftlib.preset.DataDriftTestPreset;
import io.github.driftlib.preset.DataQualityPreset;
import io.github.driftlib.preset.DataQualityTestPreset;
import io.github.driftlib.preset.DataStabilityTestPreset;
import io.github.driftlib.preset.MulticlassClassificationTestPreset;
import io.github.driftlib.preset.NoTargetPerformanceTestPreset;
import io.github.driftlib.preset.RecsysPreset;
import io.github.driftlib.preset.RecsysTestPreset;
import io.github.driftlib.preset.RegressionPreset;
import io.github.driftlib.preset.RegressionTestPreset;
import io.github.driftlib.preset.TargetDriftPreset;
import java.io.InputStream;
import java.util.List;

/** Metrics and tests that belong together, of one family or of several. */
public final class PresetFamily implements Family {

    /** For what loads services. */
    public PresetFamily() {}

    @Override
    public String name() {
        return "preset";
    }

    @Override
    public InputStream texts() {
        return PresetFamily.class.getResourceAsStream("preset.properties");
    }

    @Override
    public List<Family.PresetType> presets() {
        return List.of(
                Family.PresetType.of(DataDriftPreset.class),
                Family.PresetType.of(DataQualityPreset.class),
                Family.PresetType.of(TargetDriftPreset.class),
                Family.PresetType.of(RegressionPreset.class),
                Family.PresetType.of(ClassificationPreset.class),
                Family.PresetType.of(RecsysPreset.class));
    }

    @Override
    public List<Family.PresetType> testPresets() {
        return List.of(
                Family.PresetType.of(DataStabilityTestPreset.class),
                Family.PresetType.of(DataQualityTestPreset.class),
                Family.PresetType.of(DataDriftTestPreset.class),
                Family.PresetType.of(NoTargetPerformanceTestPreset.class),
                Family.PresetType.of(RegressionTestPreset.class),
                Family.PresetType.of(BinaryClassificationTestPreset.class),
                Family.PresetType.of(BinaryClassificationTopKTestPreset.class),
                Family.PresetType.of(MulticlassClassificationTestPreset.class),
                Family.PresetType.of(RecsysTestPreset.class));
    }
}
