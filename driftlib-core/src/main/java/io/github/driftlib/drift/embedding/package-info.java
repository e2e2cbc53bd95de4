/**
 * Ways to judge whether vectors drifted: an {@link io.github.driftlib.drift.embedding.EmbeddingDriftMethod} compares
 * the vectors of the reference with those of current as a whole, where a stat test compares numbers or labels.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.drift.embedding;

import org.jspecify.annotations.NullMarked;
