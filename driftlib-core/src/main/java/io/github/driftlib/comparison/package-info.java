/** Two models held against each other on the same data. */
package io.github.driftlib.comparison;
