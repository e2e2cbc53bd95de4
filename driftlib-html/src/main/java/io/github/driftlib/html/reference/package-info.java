/**
 * Reference pages: what the catalogue says of metrics, tests, presets and parts, as Markdown, with an example of each
 * that is computed.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.html.reference;

import org.jspecify.annotations.NullMarked;
