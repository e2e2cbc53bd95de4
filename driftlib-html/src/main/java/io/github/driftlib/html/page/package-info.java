/** The frame around every page: one file with its style, its script and its data, which loads nothing. */
package io.github.driftlib.html.page;
