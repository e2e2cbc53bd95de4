/** How causes are shown. */
package io.github.driftlib.html.view.attribution;
