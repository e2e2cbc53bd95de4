/** How estimated quality is shown. */
package io.github.driftlib.html.view.estimation;
