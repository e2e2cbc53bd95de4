/** The errors of predictions of numbers. Not for users: metrics ask for them. */
@NullMarked
package io.github.driftlib.regression.error;

import org.jspecify.annotations.NullMarked;
