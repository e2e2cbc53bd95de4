/** How the quality of rankings is shown. */
package io.github.driftlib.html.view.ranking;
