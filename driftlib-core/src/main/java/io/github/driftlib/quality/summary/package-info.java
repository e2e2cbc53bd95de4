/** What a column and a data set are like: their characteristics at a glance. */
package io.github.driftlib.quality.summary;
