/** How two models are shown side by side. */
package io.github.driftlib.html.view.comparison;
