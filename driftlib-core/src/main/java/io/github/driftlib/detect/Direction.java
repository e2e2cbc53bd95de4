package io.github.driftlib.detect;

/** Whither a stream moved, or may move for a detector to tell it. */
public enum Direction {
    /** To larger values. */
    UP,
    /** To smaller values. */
    DOWN,
    /** To larger or to smaller values. */
    BOTH;

    boolean up() {
        return this != DOWN;
    }

    boolean down() {
        return this != UP;
    }

    /** In how many directions. */
    int sides() {
        return this == BOTH ? 2 : 1;
    }
}
