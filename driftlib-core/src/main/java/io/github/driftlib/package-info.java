/**
 * Where to begin: all {@linkplain io.github.driftlib.Metrics metrics}, {@linkplain io.github.driftlib.Tests tests} and
 * their {@linkplain io.github.driftlib.Presets presets}. Nothing in the library stands on it.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib;

import org.jspecify.annotations.NullMarked;
