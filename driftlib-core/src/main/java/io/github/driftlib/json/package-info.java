/** How parameters and results are written as JSON. Not for users: it speaks in the JSON library's types. */
@NullMarked
package io.github.driftlib.json;

import org.jspecify.annotations.NullMarked;
