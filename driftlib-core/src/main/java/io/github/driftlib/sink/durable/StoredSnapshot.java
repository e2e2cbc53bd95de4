package io.github.driftlib.sink.durable;

import io.github.driftlib.report.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The bytes of a snapshot in a journal: its JSON with what pictures need, deflated. */
final class StoredSnapshot {

    private StoredSnapshot() {}

    static byte[] bytes(Snapshot snapshot) {
        return bytes(snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
    }

    static byte[] bytes(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes)) {
            deflating.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String json(byte[] bytes) {
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflating.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
