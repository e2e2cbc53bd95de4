package io.github.driftlib.preset.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.PresetType;
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
    public List<PresetType> presets() {
        return List.of(
                PresetType.of(DataDriftPreset.class),
                PresetType.of(DataQualityPreset.class),
                PresetType.of(TargetDriftPreset.class),
                PresetType.of(RegressionPreset.class),
                PresetType.of(ClassificationPreset.class),
                PresetType.of(RecsysPreset.class));
    }

    @Override
    public List<PresetType> testPresets() {
        return List.of(
                PresetType.of(DataStabilityTestPreset.class),
                PresetType.of(DataQualityTestPreset.class),
                PresetType.of(DataDriftTestPreset.class),
                PresetType.of(NoTargetPerformanceTestPreset.class),
                PresetType.of(RegressionTestPreset.class),
                PresetType.of(BinaryClassificationTestPreset.class),
                PresetType.of(BinaryClassificationTopKTestPreset.class),
                PresetType.of(MulticlassClassificationTestPreset.class),
                PresetType.of(RecsysTestPreset.class));
    }
}
