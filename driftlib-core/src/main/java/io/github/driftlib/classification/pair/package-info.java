/** True and predicted labels row by row. Not for users: metrics ask for them. */
@NullMarked
package io.github.driftlib.classification.pair;

import org.jspecify.annotations.NullMarked;
