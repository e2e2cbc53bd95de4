/** How strange values and rows are shown. */
package io.github.driftlib.html.view.outlier;
