/** How the quality of regression models is shown. */
package io.github.driftlib.html.view.regression;
