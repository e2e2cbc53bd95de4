/**
 * How a snapshot's tests ended, in the forms that builds and code hosts read: JUnit XML, Markdown, SARIF, annotations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.suite.result;

import org.jspecify.annotations.NullMarked;
