/** Tests of data integrity and data quality. */
@NullMarked
package io.github.driftlib.quality.test;

import org.jspecify.annotations.NullMarked;
