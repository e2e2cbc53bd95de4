/** Pages of one file: reports and test suites, and a dashboard over a history. */
package io.github.driftlib.html;
