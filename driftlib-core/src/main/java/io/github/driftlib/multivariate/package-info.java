/**
 * Many columns at once: whether columns still go together as they did, which a look at each column by itself does not
 * see.
 */
package io.github.driftlib.multivariate;
