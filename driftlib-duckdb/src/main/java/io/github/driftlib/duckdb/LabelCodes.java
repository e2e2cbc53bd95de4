package io.github.driftlib.duckdb;

import io.github.driftlib.data.CategoricalColumn;
import java.util.Arrays;

/** From characters to the code of the label they are: open addressing, at most half full; a string is made once. */
final class LabelCodes {

    private static final int FREE = -1;

    private final CategoricalColumn.Builder builder;
    private String[] labels = new String[64];
    private int[] codes = free(64);
    private int size;

    LabelCodes(CategoricalColumn.Builder builder) {
        this.builder = builder;
    }

    private static int[] free(int length) {
        int[] codes = new int[length];
        Arrays.fill(codes, FREE);
        return codes;
    }

    int size() {
        return size;
    }

    int code(char[] chars, int start, int length) {
        int mask = codes.length - 1;
        int place = spread(hash(chars, start, length)) & mask;
        while (codes[place] != FREE) {
            if (matches(labels[place], chars, start, length)) {
                return codes[place];
            }
            place = place + 1 & mask;
        }
        String label = new String(chars, start, length);
        labels[place] = label;
        codes[place] = builder.code(canonical(label));
        int code = codes[place];
        if (2 * ++size >= codes.length) {
            grow();
        }
        return code;
    }

    /** Booleans have one form each, whoever wrote them. */
    static String canonical(String label) {
        return switch (label) {
            case "True", "TRUE" -> "true";
            case "False", "FALSE" -> "false";
            default -> label;
        };
    }

    private static boolean matches(String label, char[] chars, int start, int length) {
        if (label.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (label.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] chars, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        int spread = hash * 0x9e3779b9;
        return spread ^ spread >>> 16;
    }

    private void grow() {
        String[] oldLabels = labels;
        int[] oldCodes = codes;
        labels = new String[2 * oldLabels.length];
        codes = free(labels.length);
        int mask = codes.length - 1;
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != FREE) {
                int place = spread(oldLabels[i].hashCode()) & mask;
                while (codes[place] != FREE) {
                    place = place + 1 & mask;
                }
                labels[place] = oldLabels[i];
                codes[place] = oldCodes[i];
            }
        }
    }
}
