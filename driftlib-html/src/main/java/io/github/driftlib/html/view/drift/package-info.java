/** How drift is shown. */
package io.github.driftlib.html.view.drift;
