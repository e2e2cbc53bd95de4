/** How fairness between groups is shown. */
package io.github.driftlib.html.view.fairness;
