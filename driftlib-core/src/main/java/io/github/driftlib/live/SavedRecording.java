package io.github.driftlib.live;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which a recorder saves itself; one recorder at a time can have it. */
final class SavedRecording implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SavedRecording.class);

    private final Path path;
    private final CheckpointFile file;
    private final FileChannel locked;

    private SavedRecording(Path path, CheckpointFile file, FileChannel locked) {
        this.path = path;
        this.file = file;
        this.locked = locked;
    }

    /**
     * Takes the folder.
     *
     * @throws UncheckedIOException if it cannot be made or written
     * @throws IllegalStateException if another recorder has it
     */
    static SavedRecording open(Path folder, String name, List<Summarizer<?>> needs) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new IllegalStateException(
                        folder + " must belong to one recorder '" + name + "' at a time, but another one has it");
            }
            Path path = folder.resolve(name + ".checkpoint");
            return new SavedRecording(path, new CheckpointFile(path, needs), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot save into " + folder + ": " + e, e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * What was saved, if it is of these columns and can go on in such profiles. What cannot be read is set aside and
     * said.
     */
    Optional<Checkpoint> read(Map<String, ColumnKind> kinds, Supplier<ProfileBuilder> builders) {
        try {
            Optional<Checkpoint> saved = file.read();
            if (saved.isPresent() && !isOf(kinds, saved.get())) {
                throw new IllegalArgumentException("its rows must have the columns " + kinds + ", but have others");
            }
            // Where labels were shortened to another length, for one, it ends here and not in each window.
            saved.ifPresent(checkpoint ->
                    panes(checkpoint).forEach(pane -> builders.get().add(pane.profile())));
            return saved;
        } catch (IOException | IllegalArgumentException e) {
            Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
            LOG.error("windows saved before are lost, and kept as {}: {}", aside, e.getMessage());
            try {
                Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException again) {
                LOG.error("cannot set {} aside: {}", path, again.toString());
            }
            return Optional.empty();
        }
    }

    private static boolean isOf(Map<String, ColumnKind> kinds, Checkpoint saved) {
        return panes(saved).allMatch(pane -> kinds(pane.profile()).equals(kinds));
    }

    private static Stream<SavedPane> panes(Checkpoint saved) {
        return Stream.of(saved.open(), saved.recent()).flatMap(List::stream);
    }

    private static Map<String, ColumnKind> kinds(Profile profile) {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        for (Map.Entry<String, ColumnSchema> column :
                profile.outline().columns().entrySet()) {
            kinds.put(column.getKey(), column.getValue().kind());
        }
        return kinds;
    }

    /** Saves; a failure is logged, and the next time may do better. */
    void write(Checkpoint checkpoint) {
        try {
            try {
                file.write(checkpoint);
            } catch (ClosedByInterruptException e) {
                // Interrupted while it was written: once more, and the thread keeps its interrupt.
                Thread.interrupted();
                file.write(checkpoint);
                Thread.currentThread().interrupt();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("cannot save windows as of {}: {}", DatetimeColumn.toInstant(checkpoint.savedAt()), e.toString());
        }
    }

    @Override
    public void close() {
        try {
            locked.close();
        } catch (IOException e) {
            LOG.warn("cannot let go of the lock beside {}: {}", path, e.toString());
        }
    }
}
