/**
 * What is said of types beside their names.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.annotation;

import org.jspecify.annotations.NullMarked;
