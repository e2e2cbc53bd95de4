/** How plans and explanations are shown. */
package io.github.driftlib.html.view.planning;
