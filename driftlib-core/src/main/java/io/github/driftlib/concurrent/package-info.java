/** How threads share work. Not for users. */
package io.github.driftlib.concurrent;
