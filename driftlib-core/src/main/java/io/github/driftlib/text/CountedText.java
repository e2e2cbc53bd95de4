package io.github.driftlib.text;

import io.github.driftlib.concurrent.Stop;

/** A text that can be read a limited number of times. */
final class CountedText implements CharSequence {

    /** Every so many reads, a power of 2 less 1, it is looked whether to stop. */
    private static final int LOOKS = 0xFFF;

    private final String text;
    private final long limit;
    private long left;

    CountedText(String text, long limit) {
        this.text = text;
        this.limit = limit;
        this.left = limit;
    }

    /** How often it was read. */
    long reads() {
        return limit - left;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Exhausted();
        }
        if ((left & LOOKS) == 0) {
            Stop.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Says that the limit is reached. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
