/**
 * Profiles: the summaries of a data set without its rows, as a value and as a file, and how they are collected while
 * rows pass by.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.summary.profile;

import org.jspecify.annotations.NullMarked;
