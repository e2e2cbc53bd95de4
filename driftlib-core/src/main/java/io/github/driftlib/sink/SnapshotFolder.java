package io.github.driftlib.sink;

import io.github.driftlib.file.WholeFile;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder with a JSON file for each snapshot, which {@link MetricHistory#ofFolder} reads as a history.
 *
 * <p>The name of a file is made of project and time, {@code taxi_20220201T100000.000000Z.json}; where a project is not
 * made of small letters, digits and hyphens alone, a digest stands in the name, so that projects do not meet on any
 * file system. A file is there as a whole or not at all, forced to the disk; written again, a run takes the place of
 * what was there of the same project and time, as a whole. Safe for use by many threads and processes.
 */
public final class SnapshotFolder implements MetricSink {

    private static final String END = ".json";
    private static final int LONGEST_SLUG = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuuMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Snapshot.Detail detail;
    private final int most;

    private SnapshotFolder(Path folder, Snapshot.Detail detail, int most) {
        this.folder = Objects.requireNonNull(folder, "folder must be given, but was null");
        this.detail = Objects.requireNonNull(detail, "detail must be given, but was null");
        this.most = most;
    }

    /**
     * A folder, made at the first write if there is none, that keeps all snapshots, without what only pictures need.
     */
    public static SnapshotFolder of(Path folder) {
        return new SnapshotFolder(folder, Snapshot.Detail.RESULTS, Integer.MAX_VALUE);
    }

    /** The same with files that hold so much. */
    public SnapshotFolder with(Snapshot.Detail detail) {
        return new SnapshotFolder(folder, detail, most);
    }

    /**
     * The same, but of each project only so many snapshots are kept, those of the latest runs.
     *
     * @param most at least 1
     */
    public SnapshotFolder keeping(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, but was " + most);
        }
        return new SnapshotFolder(folder, detail, most);
    }

    /** The file of a run. */
    public Path file(RunInfo run) {
        return folder.resolve(prefix(run.project()) + TIME.format(run.timestamp()) + END);
    }

    private static String prefix(String project) {
        String slug = project.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
        return (cut.equals(project) ? cut : cut + "." + digest(project)) + "_";
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws SinkException if the file could not be written, which may pass
     */
    @Override
    public void write(Snapshot snapshot) {
        Path file = file(snapshot.info());
        byte[] json = snapshot.toJson(detail).getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            WholeFile.write(file, json);
            removeOldest(prefix(snapshot.info().project()));
        } catch (IOException e) {
            throw SinkException.unavailable("file " + file + " could not be written: " + e, e);
        }
    }

    private void removeOldest(String prefix) throws IOException {
        if (most == Integer.MAX_VALUE) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> latestFirst = files.filter(
                            file -> isOf(prefix, file.getFileName().toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : latestFirst.subList(Math.min(most, latestFirst.size()), latestFirst.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOf(String prefix, String name) {
        return name.startsWith(prefix) && name.endsWith(END) && name.indexOf('_', prefix.length()) < 0;
    }
}
