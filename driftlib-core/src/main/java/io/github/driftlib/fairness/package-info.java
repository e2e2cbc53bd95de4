/** Whether a model treats groups of people alike. */
@NullMarked
package io.github.driftlib.fairness;

import org.jspecify.annotations.NullMarked;
