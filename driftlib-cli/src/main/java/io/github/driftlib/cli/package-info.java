/** The command line: {@code driftlib report}, {@code driftlib test} and their like. */
package io.github.driftlib.cli;
