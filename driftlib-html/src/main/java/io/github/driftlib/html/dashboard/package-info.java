/** The page of a history, as data. */
package io.github.driftlib.html.dashboard;
