/**
 * A sink that loses nothing: snapshots are in a journal on disk before they are accepted, and are delivered from there.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.sink.durable;

import org.jspecify.annotations.NullMarked;
