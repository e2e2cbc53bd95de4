/**
 * How results are shown: a view for each type of result, in a package for each family of metrics.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.html.view;

import org.jspecify.annotations.NullMarked;
