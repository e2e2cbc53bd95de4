/**
 * Many columns at once: whether columns still go together as they did, which a look at each column by itself does not
 * see.
 */
@NullMarked
package io.github.driftlib.multivariate;

import org.jspecify.annotations.NullMarked;
