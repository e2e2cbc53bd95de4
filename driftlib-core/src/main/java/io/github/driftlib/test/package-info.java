/**
 * What a test is: a question with a yes or no for an answer, asked of the results of metrics.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.test;

import org.jspecify.annotations.NullMarked;
