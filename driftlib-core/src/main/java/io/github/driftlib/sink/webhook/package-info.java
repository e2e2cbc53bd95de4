/**
 * What goes over HTTP: snapshots as they are, and notices for people and for those who wake them, in the form of Slack,
 * Teams, Google Chat and PagerDuty, or as mail.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.sink.webhook;

import org.jspecify.annotations.NullMarked;
