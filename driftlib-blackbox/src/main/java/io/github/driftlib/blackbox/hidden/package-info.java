/** What cannot be written as JSON: neither exported nor opened. */
package io.github.driftlib.blackbox.hidden;
