/** The confusion matrix, and the rows it counts. */
@NullMarked
package io.github.driftlib.classification.confusion;

import org.jspecify.annotations.NullMarked;
