/** Where snapshots go. */
package io.github.driftlib.sink;
