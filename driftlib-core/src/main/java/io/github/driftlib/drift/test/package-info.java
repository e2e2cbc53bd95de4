/** Tests of drift. */
package io.github.driftlib.drift.test;
