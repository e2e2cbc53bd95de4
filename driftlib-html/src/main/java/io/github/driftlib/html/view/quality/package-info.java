/** How the quality of data is shown. */
package io.github.driftlib.html.view.quality;
