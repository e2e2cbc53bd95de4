/** Classes made of probabilities. Not for users: metrics ask for them. */
@NullMarked
package io.github.driftlib.data.predicted;

import org.jspecify.annotations.NullMarked;
