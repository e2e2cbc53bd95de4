/** The taxi service: answers, logs, and is watched while it answers. */
package io.github.driftlib.examples.taxi.service;
