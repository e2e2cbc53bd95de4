/** The confusion matrix, and the rows it counts. */
package io.github.driftlib.classification.confusion;
