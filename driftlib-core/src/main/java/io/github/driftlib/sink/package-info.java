/**
 * Where snapshots go.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.sink;

import org.jspecify.annotations.NullMarked;
