/** How the quality of classification models is shown. */
package io.github.driftlib.html.view.classification;
