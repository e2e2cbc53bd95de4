/** How many columns at once are shown. */
package io.github.driftlib.html.view.multivariate;
