/** The page of a snapshot, as data. */
package io.github.driftlib.html.report;
