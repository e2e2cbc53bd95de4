package io.github.driftlib.spring;

import io.github.driftlib.data.RowType;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.MonitorBuilder;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.live.Windows;
import io.github.driftlib.sink.MetricSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Makes builders of monitors as the properties {@code driftlib.*} say: of the project, with the windows, the reference,
 * the folder to save into, all {@link MetricSink} beans, and the {@link ProfileStore} bean if there is one: of several
 * the primary one, without which the start ends.
 *
 * <pre>{@code
 * @Bean
 * Monitor<Ride> monitor(MonitorFactory monitors) {
 *     return monitors.builder(RowType.ofRecord(Ride.class))
 *             .windows(monitors.windowsBy(Ride::at))
 *             .report(Report.of(Presets.dataDrift()))
 *             .build();
 * }
 * }</pre>
 */
public final class MonitorFactory {

    private final DriftlibProperties properties;
    private final String project;
    private final String instance;
    private final List<MetricSink> sinks;
    private final Optional<ProfileStore> store;

    MonitorFactory(
            DriftlibProperties properties,
            Environment environment,
            List<MetricSink> sinks,
            Optional<ProfileStore> store) {
        this.properties = properties;
        project = firstGiven(properties.project(), environment.getProperty("spring.application.name"), "application");
        instance = firstGiven(properties.instance(), environment.getProperty("HOSTNAME"), hostName());
        if (properties.save().folder() != null) {
            PropertyRules.writable("driftlib.save.folder", properties.save().folder());
        }
        this.sinks = List.copyOf(sinks);
        this.store = store;
    }

    private static String firstGiven(@Nullable String... names) {
        return Arrays.stream(names)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("unknown");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** What is monitored unless told otherwise. */
    public String project() {
        return project;
    }

    /** A builder of a monitor of the project {@code driftlib.project}. */
    public <T> MonitorBuilder<T> builder(RowType<T> type) {
        return builder(project, type);
    }

    /** A builder of a monitor of another project; it has no reference. */
    public <T> MonitorBuilder<T> builder(String other, RowType<T> type) {
        MonitorBuilder<T> builder = Monitor.builder(other, type)
                .windows(Windows.tumbling(properties.windows().size()));
        Path folder = properties.save().folder();
        if (folder != null) {
            builder.recording(recorder ->
                    recorder.save(folder).checkpoint(properties.save().checkpoint()));
        }
        sinks.forEach(builder::sink);
        store.ifPresent(profiles -> builder.store(profiles, instance));
        Path reference = properties.reference();
        if (reference != null && other.equals(project)) {
            readReference(builder, reference);
        }
        return builder;
    }

    private static void readReference(MonitorBuilder<?> builder, Path reference) {
        try {
            builder.referenceFile(reference);
        } catch (IOException e) {
            throw PropertyException.of("driftlib.reference", "the file of a profile", reference, e);
        } catch (IllegalArgumentException e) {
            // Its cause says why, and it says of which file.
            throw PropertyException.of(
                    "driftlib.reference",
                    "the file of a profile",
                    reference,
                    Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** Windows of {@code driftlib.windows.size} by the rows' own time, with {@code driftlib.windows.lateness}. */
    public <T> Windows<T> windowsBy(Function<? super T, Instant> time) {
        return Windows.tumbling(properties.windows().size())
                .<T>by(time)
                .lateness(properties.windows().lateness());
    }

    /** Which of several instances this is. */
    public String instance() {
        return instance;
    }
}
