/** The page of runs, as data. */
package io.github.driftlib.html.runs;
