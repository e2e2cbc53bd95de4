/** The PostgreSQL that the metrics go to: one that the program starts itself, or one that is there already. */
package io.github.driftlib.examples.taxi.database;
