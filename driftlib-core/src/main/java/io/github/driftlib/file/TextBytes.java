package io.github.driftlib.file;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts in the files of profiles: the number of bytes (int), and so many bytes of UTF-8. */
public final class TextBytes {

    private TextBytes() {}

    public static void write(String text, DataOutput out) throws IOException {
        Objects.requireNonNull(text, "text must be given, but was null");
        Objects.requireNonNull(out, "out must be given, but was null");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static String read(DataInput in) throws IOException {
        if (in instanceof CheckedInput profile) {
            return profile.readText();
        }
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
