/** What pages are made of: words, tables and pictures, as data. */
@NullMarked
package io.github.driftlib.html.block;

import org.jspecify.annotations.NullMarked;
