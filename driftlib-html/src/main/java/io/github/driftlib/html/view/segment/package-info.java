/** How results by segments are shown. */
package io.github.driftlib.html.view.segment;
