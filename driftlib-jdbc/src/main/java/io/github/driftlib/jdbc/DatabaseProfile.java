package io.github.driftlib.jdbc;

import io.github.driftlib.summary.profile.Profile;
import java.util.Set;

/**
 * A profile of the rows of a query, and how it came about.
 *
 * @param profile the profile, equal to that of the rows themselves
 * @param counted the columns whose values the database counted
 * @param streamed the columns that were read row by row: those with too many different values, and those of a type that
 *     cannot be counted
 * @param rowsRead how many rows of all statements' results came from the database
 */
public record DatabaseProfile(Profile profile, Set<String> counted, Set<String> streamed, long rowsRead) {}
