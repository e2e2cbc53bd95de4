package io.github.driftlib.text;

/**
 * How many steps a backtracking matcher can take between two characters it reads: an upper bound, from the pattern
 * alone.
 *
 * <p>Reads can be counted, steps without a read cannot; and {@code (|)(|)(|)b} takes 2^3 of them at the end of a text,
 * for it can go on in two ways three times. The bound is the sum of products that this example suggests, taken over the
 * pattern's tree. A quantifier adds a way where its body may be left out, and none where the body matches nothing, for
 * the matcher ends a loop at an empty turn.
 */
final class BacktrackingBound {

    /**
     * A part of a pattern.
     *
     * @param through the number of ways from its start to its end without a read
     * @param entered the steps without a read from its start on
     * @param left the most ways to its end without a read, from a character read inside
     * @param inside the most steps without a read, from a character read inside, up to its end
     */
    private record Part(double through, double entered, double left, double inside) {
        static final Part CHARACTER = new Part(0, 1, 1, 1);
        static final Part EMPTY = new Part(1, 1, 0, 0);
        static final Part EITHER = new Part(1, 1, 1, 1);

        Part then(Part next) {
            return new Part(
                    through * next.through,
                    entered + through * next.entered,
                    Math.max(left * next.through, next.left),
                    Math.max(inside + left * next.entered, next.inside));
        }

        Part or(Part other) {
            return new Part(
                    through + other.through,
                    entered + other.entered,
                    Math.max(left, other.left),
                    Math.max(inside, other.inside));
        }

        Part repeated(long atLeast) {
            double turns = through == 0 ? 1 : Math.max(1, atLeast);
            double nowThrough = atLeast == 0 ? through + 1 : through;
            double nowEntered = (entered + 1) * turns;
            return new Part(nowThrough, nowEntered, left * (1 + nowThrough), inside + left * nowEntered);
        }

        /** A look around, which reads and comes back. */
        Part withoutMoving() {
            return new Part(1, entered, left, inside);
        }
    }

    private final String pattern;
    private int position;

    private BacktrackingBound(String pattern) {
        this.pattern = pattern;
    }

    /** The bound for a pattern that compiles. */
    static double of(String pattern) {
        BacktrackingBound scan = new BacktrackingBound(pattern);
        Part whole = Part.EMPTY;
        while (scan.position < pattern.length()) {
            whole = whole.then(scan.alternatives());
            scan.position++;
        }
        return Math.max(1, Math.max(whole.entered, whole.inside));
    }

    private Part alternatives() {
        Part alternatives = null;
        Part sequence = Part.EMPTY;
        while (position < pattern.length() && pattern.charAt(position) != ')') {
            if (pattern.charAt(position) == '|') {
                position++;
                alternatives = alternatives == null ? sequence : alternatives.or(sequence);
                sequence = Part.EMPTY;
            } else {
                sequence = sequence.then(quantified(atom()));
            }
        }
        return alternatives == null ? sequence : alternatives.or(sequence);
    }

    private Part atom() {
        char first = pattern.charAt(position++);
        return switch (first) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> Part.EMPTY;
            default -> Part.CHARACTER;
        };
    }

    private Part group() {
        boolean special = at('?');
        boolean around = false;
        if (special) {
            int end = position + 1;
            while (":=!>)".indexOf(pattern.charAt(end)) < 0) {
                end++;
            }
            String opening = pattern.substring(position + 1, end);
            if (!opening.startsWith("<") && opening.split("-", 2)[0].contains("x")) {
                throw new IllegalArgumentException("pattern must not use comments mode, but was '" + pattern + "'");
            }
            char last = pattern.charAt(end);
            position = end + 1;
            if (last == ')') {
                return Part.EMPTY;
            }
            around = last == '=' || last == '!';
        }
        Part inner = alternatives();
        position++;
        return around ? inner.withoutMoving() : inner;
    }

    private Part characterClass() {
        int depth = 1;
        boolean opened = true;
        while (depth > 0) {
            char next = pattern.charAt(position++);
            if (next == '\\') {
                escape();
            } else if (next == '[') {
                depth++;
                opened = true;
                continue;
            } else if (next == ']' && !opened) {
                depth--;
            }
            opened = opened && next == '^';
        }
        return Part.CHARACTER;
    }

    private Part escape() {
        char kind = pattern.charAt(position++);
        switch (kind) {
            case 'Q' -> {
                int end = pattern.indexOf("\\E", position);
                boolean empty = end == position || position == pattern.length();
                position = end < 0 ? pattern.length() : end + 2;
                return empty ? Part.EMPTY : Part.CHARACTER;
            }
            case 'p', 'P', 'x', 'N', 'b' -> skipBraces();
            case 'c' -> position++;
            case 'k' -> position = pattern.indexOf('>', position) + 1;
            default -> {
                // One character says it all.
            }
        }
        if (kind == 'k' || kind >= '1' && kind <= '9') {
            return Part.EITHER;
        }
        return "bBAGZzE".indexOf(kind) >= 0 ? Part.EMPTY : Part.CHARACTER;
    }

    private void skipBraces() {
        if (at('{')) {
            position = pattern.indexOf('}', position) + 1;
        }
    }

    private Part quantified(Part atom) {
        if (position == pattern.length()) {
            return atom;
        }
        long atLeast;
        switch (pattern.charAt(position)) {
            case '?', '*' -> atLeast = 0;
            case '+' -> atLeast = 1;
            case '{' -> {
                int end = pattern.indexOf('}', position);
                String least = pattern.substring(position + 1, end).split(",", 2)[0];
                atLeast = Long.parseLong(least.trim());
                position = end;
            }
            default -> {
                return atom;
            }
        }
        position++;
        if (at('?') || at('+')) {
            position++;
        }
        return atom.repeated(atLeast);
    }

    private boolean at(char expected) {
        return position < pattern.length() && pattern.charAt(position) == expected;
    }
}
