package io.github.driftlib.summary.profile;

import io.github.driftlib.sketch.StringHash;

/**
 * A label of bounded length: one that is too long becomes its beginning, {@code #}, and the 16 hexadecimal digits of a
 * hash of all of it. So labels that differ stay different, and the same label is the same in every profile.
 */
final class ShortLabel {

    private static final int HASH_CHARS = 17;

    private ShortLabel() {}

    static String of(String label, int mostChars) {
        if (label.length() <= mostChars) {
            return label;
        }
        int end = mostChars - HASH_CHARS;
        if (Character.isHighSurrogate(label.charAt(end - 1))) {
            end--;
        }
        return label.substring(0, end) + '#' + String.format("%016x", StringHash.of(label));
    }
}
