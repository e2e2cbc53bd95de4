/** The rules and the order of findings that families share. Not for users. */
@NullMarked
package io.github.driftlib.finding.rule;

import org.jspecify.annotations.NullMarked;
