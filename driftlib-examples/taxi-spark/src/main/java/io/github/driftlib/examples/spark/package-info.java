/** Months of taxi trips as a Spark job. */
package io.github.driftlib.examples.spark;
