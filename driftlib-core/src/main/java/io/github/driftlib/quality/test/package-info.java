/** Tests of data integrity and data quality. */
package io.github.driftlib.quality.test;
