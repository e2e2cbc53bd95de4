/** Pages of one file: reports and test suites, and a dashboard over a history. */
@NullMarked
package io.github.driftlib.html;

import org.jspecify.annotations.NullMarked;
