/**
 * What pages are made of: words, tables and pictures, as data.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.html.block;

import org.jspecify.annotations.NullMarked;
