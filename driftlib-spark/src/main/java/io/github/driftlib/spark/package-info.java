/**
 * Profiles of Spark frames: each partition is summarized where it lies, and only summaries travel.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.spark;

import org.jspecify.annotations.NullMarked;
