/**
 * Families: what can be found by name. A family brings metrics, tests, presets and parts that belong together, and is
 * found as a service; what it brings can be read from JSON.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.family;

import org.jspecify.annotations.NullMarked;
