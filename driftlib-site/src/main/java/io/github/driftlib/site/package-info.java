/** Makes the site of the documentation: begin at {@link io.github.driftlib.site.BuildSite}. */
package io.github.driftlib.site;
