package io.github.driftlib.datasketches;

/** A sketch of the ranks of numbers, whatever its kind. */
interface Quantiles {

    /** What it is, in words that a union names, such as {@code KLL sketch of doubles}. */
    String kind();

    /** How many observations it has seen. */
    long count();

    /** Its parameter for size and accuracy. */
    int k();

    /** By which share of the observations a rank can be wrong, with a probability of 99 % for all ranks together. */
    double rankError();

    /** The smallest observation; there is one at least. */
    double min();

    /** The largest observation; there is one at least. */
    double max();

    /** How many numbers it holds at most. */
    int size();

    /** Each number that it holds, in any order, with how many observations it stands for. */
    void forEach(Visitor visitor);

    /** A sketch of the observations of both; both stay as they are. */
    Quantiles union(Quantiles other);

    /** What is done with each number. */
    interface Visitor {
        void accept(double number, long weight);
    }
}
