/** Profiles of Spark frames: each partition is summarized where it lies, and only summaries travel. */
package io.github.driftlib.spark;
