/** What pages are made of: words, tables and pictures, as data. */
package io.github.driftlib.html.block;
