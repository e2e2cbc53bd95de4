/**
 * Many columns at once: whether columns still go together as they did, which a look at each column by itself does not
 * see.
 *
 * @since 0.1.0
 */
@Incubating
@NullMarked
package io.github.driftlib.multivariate;

import io.github.driftlib.annotation.Incubating;
import org.jspecify.annotations.NullMarked;
