/** What the family of drift brings, and its words. Not for users: it is found by name. */
package io.github.driftlib.drift.family;
