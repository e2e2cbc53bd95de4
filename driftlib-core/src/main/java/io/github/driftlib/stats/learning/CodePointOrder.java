package io.github.driftlib.stats.learning;

import java.util.Comparator;

/** The order of strings by their code points, as Python has it; that of Java is by UTF-16 units. */
final class CodePointOrder implements Comparator<String> {

    static final CodePointOrder ASCENDING = new CodePointOrder();

    private CodePointOrder() {}

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean onePair = Character.isSurrogate(a) != Character.isSurrogate(b);
                return onePair ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
