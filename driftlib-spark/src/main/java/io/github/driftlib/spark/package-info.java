/** Profiles of Spark frames: each partition is summarized where it lies, and only summaries travel. */
@NullMarked
package io.github.driftlib.spark;

import org.jspecify.annotations.NullMarked;
