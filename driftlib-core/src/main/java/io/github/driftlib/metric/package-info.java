/**
 * What a metric is: a value that can be computed from the summaries of two data sets, and is the key to its own result.
 */
package io.github.driftlib.metric;
