/**
 * Live monitoring in a Spring Boot service.
 *
 * <p>{@link io.github.driftlib.spring.MonitorFactory} is a bean that makes builders of monitors as the properties
 * {@code driftlib.*} say: a service declares its monitor with them, and records. Sinks, meters, the actuator endpoint
 * {@code driftlib}, health and a graceful end come by themselves, as far as what they need is on the class path.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.spring;

import org.jspecify.annotations.NullMarked;
