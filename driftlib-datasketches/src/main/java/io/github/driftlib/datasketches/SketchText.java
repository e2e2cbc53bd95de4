package io.github.driftlib.datasketches;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Bytes of a sketch that a database or a service hands out as text: in base64, or in hexadecimal digits.
 *
 * <ul>
 *   <li>Base64, also of the alphabet for addresses, with line breaks or without padding: what PostgreSQL's extension
 *       writes where a sketch becomes text, and Druid and BigQuery in JSON.
 *   <li>Hexadecimal digits, of which the first is 0 as in every sketch, with or without {@code 0x} or {@code \x} before
 *       them: PostgreSQL's {@code bytea}, {@code hex(sketch)} of Spark, Hive and DuckDB, Pinot's raw sketches.
 *   <li>DuckDB's text of a {@code BLOB}, in which {@code \x0A} is a byte and any other character stands for itself.
 * </ul>
 */
public final class SketchText {

    private static final int FEWEST_FOR_HEX = 2;

    private SketchText() {}

    /**
     * The bytes that a text stands for.
     *
     * @throws IllegalArgumentException if it is in none of these forms
     */
    public static byte[] bytes(String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        String stripped = text.strip();
        try {
            if (stripped.startsWith("\\x") && stripped.indexOf('\\', 1) > 0) {
                return blob(stripped);
            }
            if (stripped.startsWith("\\x") || stripped.startsWith("0x") || stripped.startsWith("0X")) {
                return HexFormat.of().parseHex(stripped.substring(FEWEST_FOR_HEX));
            }
            if (stripped.startsWith("0")) {
                return HexFormat.of().parseHex(stripped);
            }
            return Base64.getMimeDecoder().decode(standard(stripped));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "text must be base64 or hexadecimal digits, but was '"
                            + stripped.substring(0, Math.min(40, stripped.length())) + "': " + e.getMessage(),
                    e);
        }
    }

    /** The alphabet for addresses becomes the usual one; what is in neither is refused, as the decoder skips it. */
    private static String standard(String text) {
        StringBuilder standard = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char usual = letter == '-' ? '+' : letter == '_' ? '/' : letter;
            boolean known = usual < 128 && Character.isLetterOrDigit(usual) || "+/=".indexOf(usual) >= 0;
            if (!known && !Character.isWhitespace(usual)) {
                throw new IllegalArgumentException("character " + i + " is '" + letter + "'");
            }
            standard.append(usual);
        }
        return standard.toString();
    }

    private static byte[] blob(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            char letter = text.charAt(i);
            if (letter != '\\') {
                if (letter > 127) {
                    throw new IllegalArgumentException("character " + i + " is '" + letter + "'");
                }
                bytes.write(letter);
                i++;
                continue;
            }
            if (i + 4 > text.length() || text.charAt(i + 1) != 'x') {
                throw new IllegalArgumentException("character " + i + " begins no \\x and two digits");
            }
            bytes.write(HexFormat.fromHexDigits(text, i + 2, i + 4));
            i += 4;
        }
        return bytes.toByteArray();
    }
}
