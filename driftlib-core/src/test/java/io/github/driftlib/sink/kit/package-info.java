/** What sinks have in common, as tests that any sink can run: published as the test jar of this module. */
package io.github.driftlib.sink.kit;
