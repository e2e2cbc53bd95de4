package io.github.driftlib.spring;

import io.github.driftlib.sink.durable.DurableSink;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a service says of its monitoring.
 *
 * @param project What is monitored: by this its runs are found in a history; the application's name unless it is given.
 * @param instance Which of several instances this is, such as the name of the pod; the host's name unless it is given.
 * @param reference The file of a profile that windows are compared with.
 * @param windows How rows become windows.
 * @param save Where windows are saved.
 * @param jdbc What is written into the service's database.
 * @param journal The journal before the database.
 * @param store Where the profiles of windows go, for many instances to be merged.
 * @param metrics What is shown as meters.
 * @param health What health says.
 */
@ConfigurationProperties("driftlib")
public record DriftlibProperties(
        @DefaultValue("") String project,
        @DefaultValue("") String instance,
        @Nullable Path reference,
        @DefaultValue Windows windows,
        @DefaultValue Save save,
        @DefaultValue Jdbc jdbc,
        @DefaultValue Journal journal,
        @DefaultValue Store store,
        @DefaultValue Metrics metrics,
        @DefaultValue Health health) {

    /**
     * Checks what the parts say together.
     *
     * @throws IllegalArgumentException if there is a journal without a history
     */
    public DriftlibProperties {
        if (journal.folder() != null && !jdbc.history()) {
            throw PropertyException.of(
                    "driftlib.journal.folder",
                    "absent unless driftlib.jdbc.history is true",
                    journal.folder(),
                    "Set driftlib.jdbc.history=true, or take driftlib.journal.folder away.");
        }
    }

    /**
     * How rows become windows.
     *
     * @param size How long a window is; at least a millisecond.
     * @param lateness For how long after its end a window by the rows' own time stays open.
     */
    public record Windows(
            @DefaultValue("5m") Duration size,
            @DefaultValue("0s") Duration lateness) {

        private static final int MOST_LATE_WINDOWS = 9_998;

        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if the size is shorter than a millisecond, or the lateness negative or
         *     longer than 9,998 windows
         */
        public Windows {
            PropertyRules.atLeast("driftlib.windows.size", Duration.ofMillis(1), size);
            PropertyRules.atLeast("driftlib.windows.lateness", Duration.ZERO, lateness);
            PropertyRules.atMost("driftlib.windows.lateness", size.multipliedBy(MOST_LATE_WINDOWS), lateness);
        }
    }

    /**
     * Where windows are saved, so that a restart goes on with them.
     *
     * @param folder The folder; windows are not saved unless it is given.
     * @param checkpoint How often open windows are saved.
     */
    public record Save(
            @Nullable Path folder, @DefaultValue("30s") Duration checkpoint) {

        /**
         * Checks the checkpoint.
         *
         * @throws IllegalArgumentException if it is shorter than a millisecond
         */
        public Save {
            PropertyRules.atLeast("driftlib.save.checkpoint", Duration.ofMillis(1), checkpoint);
        }
    }

    /**
     * What is written into the service's database.
     *
     * @param history Whether results go into the history table; it needs a DataSource.
     * @param createTables Whether tables that are missing are created.
     */
    public record Jdbc(
            @DefaultValue("false") boolean history,
            @DefaultValue("true") boolean createTables) {}

    /**
     * The journal before the database: what was accepted survives a crash.
     *
     * @param folder The folder; there is no journal unless it is given. It needs the history.
     * @param mostBytes How many bytes the journal takes at most; at least 4 MB.
     * @param whenFull What happens where there is no more room.
     */
    public record Journal(
            @Nullable Path folder,
            @DefaultValue("64MB") DataSize mostBytes,
            @DefaultValue("refuse") DurableSink.WhenFull whenFull) {

        private static final DataSize LEAST = DataSize.ofMegabytes(4);

        /**
         * Checks the size.
         *
         * @throws IllegalArgumentException if it is below 4 MB
         */
        public Journal {
            if (mostBytes.compareTo(LEAST) < 0) {
                throw PropertyException.of("driftlib.journal.most-bytes", "at least 4MB", mostBytes);
            }
        }
    }

    /**
     * Where the profiles of windows go, for many instances to be merged.
     *
     * @param folder A folder that instances share; profiles are not stored unless it is given.
     * @param jdbc Whether profiles go into the service's database instead; not both.
     */
    public record Store(
            @Nullable Path folder, @DefaultValue("false") boolean jdbc) {

        /**
         * Checks that there is one store.
         *
         * @throws IllegalArgumentException if there are both
         */
        public Store {
            if (jdbc && folder != null) {
                throw PropertyException.of(
                        "driftlib.store.jdbc",
                        "false where driftlib.store.folder is given",
                        true,
                        "Take driftlib.store.jdbc or driftlib.store.folder away.");
            }
        }
    }

    /**
     * What is shown as meters.
     *
     * @param mostSeries How many series there are at most.
     * @param expireAfter For how long a series is shown that no run wrote.
     */
    public record Metrics(
            @DefaultValue("1000") int mostSeries,
            @DefaultValue("2d") Duration expireAfter) {

        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if there may be no series, or one expires within a millisecond
         */
        public Metrics {
            if (mostSeries < 1) {
                throw PropertyException.of("driftlib.metrics.most-series", "at least 1", mostSeries);
            }
            PropertyRules.atLeast("driftlib.metrics.expire-after", Duration.ofMillis(1), expireAfter);
        }
    }

    /**
     * What health says. Drift is no illness of the service: health is UP, with details.
     *
     * @param longestJournalWait From when on the service is out of service, where results wait in the journal; never
     *     unless it is given.
     */
    public record Health(@Nullable Duration longestJournalWait) {

        /**
         * Checks the wait.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Health {
            if (longestJournalWait != null) {
                PropertyRules.atLeast("driftlib.health.longest-journal-wait", Duration.ZERO, longestJournalWait);
            }
        }
    }
}
