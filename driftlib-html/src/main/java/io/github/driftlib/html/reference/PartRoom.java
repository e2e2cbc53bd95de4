package io.github.driftlib.html.reference;

import io.github.driftlib.detect.DetectorSettings;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.text.TextDescriptor;

/** Where the pages of parts stand. */
final class PartRoom {

    private PartRoom() {}

    static String of(Object part) {
        if (part instanceof StatTest) {
            return "stat-tests";
        }
        if (part instanceof TextDescriptor) {
            return "descriptors";
        }
        if (part instanceof DetectorSettings) {
            return "detectors";
        }
        return part instanceof EmbeddingDriftMethod ? "embedding-methods" : "parts";
    }
}
