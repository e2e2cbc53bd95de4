/** Where snapshots go. */
@NullMarked
package io.github.driftlib.sink;

import org.jspecify.annotations.NullMarked;
