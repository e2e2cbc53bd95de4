/** What a test is: a question with a yes or no for an answer, asked of the results of metrics. */
@NullMarked
package io.github.driftlib.test;

import org.jspecify.annotations.NullMarked;
