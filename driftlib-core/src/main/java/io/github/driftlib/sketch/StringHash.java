package io.github.driftlib.sketch;

/** A 64-bit hash of a text that is part of a stored format, and so never changes. */
public final class StringHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private StringHash() {}

    /** FNV-1a over the UTF-16 units, finished by the mixing function of SplitMix64 so that all bits are uniform. */
    public static long of(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** The mixing function of SplitMix64: different bits become different, and all are uniform. */
    static long mixed(long bits) {
        long hash = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
