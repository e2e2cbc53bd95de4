/** The days of a month as jobs with a schedule, retries and a page that shows them, by JobRunr. */
package io.github.driftlib.examples.taxi.flow;
