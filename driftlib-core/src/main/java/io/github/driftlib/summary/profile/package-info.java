/**
 * Profiles: the summaries of a data set without its rows, as a value and as a file, and how they are collected while
 * rows pass by.
 */
package io.github.driftlib.summary.profile;
