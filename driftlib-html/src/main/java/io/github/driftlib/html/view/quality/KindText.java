package io.github.driftlib.html.view.quality;

/** What counted as missing, as a page says it. */
final class KindText {

    private KindText() {}

    /** The kind in words or signs. */
    static String of(String kind) {
        return "of these: "
                + switch (kind) {
                    case "" -> "empty text";
                    case "Infinity" -> "∞";
                    case "-Infinity" -> "-∞";
                    default -> kind;
                };
    }
}
