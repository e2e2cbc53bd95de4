/** Reports: many metrics over the same data in one run, and the snapshot of their results. */
package io.github.driftlib.report;
