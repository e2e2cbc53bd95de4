package io.github.driftlib.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What stands for a metric, its column and its field in the key of a history table, since a key may not be as long as
 * they can be: 32 hexadecimal digits of the metric, then 32 of column and field, each the first half of a SHA-256 of
 * the texts, each text in UTF-8 after its length.
 */
final class SeriesDigest {

    /** How many digits stand for the metric. */
    static final int METRIC_DIGITS = 32;

    private static final int BYTES = METRIC_DIGITS / 2;

    private SeriesDigest() {}

    static String of(String metricKey, String column, String field) {
        return ofMetric(metricKey) + digest(column, field);
    }

    static String ofMetric(String metricKey) {
        return digest(metricKey);
    }

    /** What stands for a judgement; the empty string for none. */
    static String ofJudgement(String judgement) {
        return judgement.isEmpty() ? "" : digest(judgement);
    }

    /** What stands for a series of a run: its metric and what else tells it from others. */
    static String ofPoint(String metric, String split, String actual, String predicted) {
        return digest(metric, split, actual, predicted);
    }

    private static String digest(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = bytes(text);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }

    /** UTF-16 where the text is no proper Unicode, so that texts that differ only there are told apart. */
    private static byte[] bytes(String text) {
        return text.equals(StorableText.of(text)) ? text.getBytes(StandardCharsets.UTF_8) : utf16(text);
    }

    private static byte[] utf16(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
