package io.github.driftlib.blackbox.hostile;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damage to bytes and texts, the same for the same seed. */
final class Damage {

    private static final String[] PIECES = {
        "\u0000",
        "\"",
        "'",
        ",",
        ";",
        "\n",
        "\r\n",
        "\ufeff",
        "\ud83d",
        "\ude00",
        "\u202e",
        "{",
        "}",
        "[",
        "]",
        "<script>",
        "]]>",
        "&amp;",
        "1e999",
        "-0",
        "NaN",
        "Infinity",
        "9223372036854775808",
        "1e-400",
        "NA",
        "null",
        "true",
        "\\u0000",
        "\\",
        "--",
        "/*",
        "$1",
        "%s",
        "=1+1",
        "(a+)+$",
        "(?",
        "[^]",
        "\\Q",
        "{1,2147483647}",
        "jdbc:",
        "://",
        "@",
        "\t",
        " ",
        "\u00a0",
        "\u2028",
        "é",
        "İ",
        "ß"
    };

    private Damage() {}

    static byte[] of(byte[] bytes, SplittableRandom random) {
        byte[] damaged = bytes.clone();
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && damaged.length > 0; change++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> damaged = Arrays.copyOf(damaged, at);
                case 3 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + 16), (byte) random.nextInt(256));
                default -> {
                    byte[] longer = Arrays.copyOf(damaged, damaged.length + 8);
                    System.arraycopy(damaged, at, longer, at + 8, damaged.length - at);
                    damaged = longer;
                }
            }
        }
        return damaged;
    }

    static String of(String text, SplittableRandom random) {
        StringBuilder damaged = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(damaged.length() + 1);
            int to = Math.min(damaged.length(), at + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, to);
                case 1 -> damaged.insert(at, damaged.substring(at, to));
                default -> damaged.replace(at, random.nextBoolean() ? at : to, piece(random));
            }
        }
        return damaged.toString();
    }

    static String piece(SplittableRandom random) {
        return PIECES[random.nextInt(PIECES.length)];
    }

    /** A text of some of the pieces. */
    static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int piece = 1 + random.nextInt(5); piece > 0; piece--) {
            text.append(random.nextInt(3) == 0 ? "x" + random.nextInt(10) : piece(random));
        }
        return text.toString();
    }
}
