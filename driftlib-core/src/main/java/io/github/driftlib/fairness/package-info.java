/** Whether a model treats groups of people alike. */
package io.github.driftlib.fairness;
