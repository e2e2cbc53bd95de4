package io.github.driftlib.live;

import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.file.WholeFile;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A store of profiles in a folder, which several processes can share: a folder for each project, in it a file for each
 * window of an instance.
 */
public final class FolderProfileStore implements ProfileStore {

    private static final String ENDING = ".window";

    private final Path folder;
    private final List<Summarizer<?>> needs;

    /**
     * A store in a folder, which is made with the first profile where it is not there.
     *
     * @param needs what profiles hold beyond their columns, as for {@link Profile#ofBytes}
     * @throws IllegalArgumentException if it is no folder that can be read, or is not there and cannot be made; who
     *     only reads need not be able to write
     */
    public FolderProfileStore(Path folder, List<? extends Summarizer<?>> needs) {
        this.folder = Objects.requireNonNull(folder, "folder must be given, but was null");
        this.needs = List.copyOf(Objects.requireNonNull(needs, "needs must be given, but was null"));
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        boolean isThere = Files.exists(folder);
        if (!Files.isDirectory(there) || !(isThere ? Files.isReadable(there) : Files.isWritable(there))) {
            throw new IllegalArgumentException(
                    "folder must be one that can be " + (isThere ? "read" : "made") + ", but was " + folder);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace(".", "%2E");
    }

    private Path folderOf(String project) {
        return folder.resolve("p-" + encoded(Name.of("project", project)));
    }

    /** Whose parts tell of the window without opening the file. */
    private Path file(ProfileStore.Key key) {
        return folderOf(key.project())
                .resolve(String.join(
                                "~",
                                String.valueOf(DatetimeColumn.toMicros(key.from())),
                                String.valueOf(DatetimeColumn.toMicros(key.to())),
                                String.valueOf(key.epoch()),
                                encoded(key.instance()))
                        + ENDING);
    }

    @Override
    public void put(ProfileStore.Stored profile) {
        Objects.requireNonNull(profile, "profile must be given, but was null");
        Path file = file(profile.key());
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(profile.key().instance());
            CountsBytes.write(profile.counts(), out);
            out.write(profile.profile().toBytes());
            Files.createDirectories(file.getParent());
            WholeFile.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new SinkException("cannot write " + file + ": " + e, e);
        }
    }

    @Override
    public List<ProfileStore.Stored> find(String project, Instant from, Instant to) {
        Objects.requireNonNull(from, "from must be given, but was null");
        Objects.requireNonNull(to, "to must be given, but was null");
        List<ProfileStore.Stored> found = new ArrayList<>();
        for (Path file : files(project)) {
            Instant begin = time(file, 0);
            if (!begin.isBefore(from) && begin.isBefore(to)) {
                read(project, file, found);
            }
        }
        found.sort(Comparator.comparing(ProfileStore.Stored::key));
        return found;
    }

    private List<Path> files(String project) {
        Path own = folderOf(project);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.getFileName().toString().matches("(-?\\d{1,19}~){3}.*\\" + ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SinkException("cannot read " + own + ": " + e, e);
        }
    }

    private static Instant time(Path file, int part) {
        return DatetimeColumn.toInstant(part(file, part));
    }

    private static long part(Path file, int part) {
        return Long.parseLong(file.getFileName().toString().split("~", -1)[part]);
    }

    private void read(String project, Path file, List<ProfileStore.Stored> found) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            String instance = in.readUTF();
            Counts counts = CountsBytes.read(in);
            Profile profile = Profile.ofBytes(in.readAllBytes(), needs);
            ProfileStore.Key key = new ProfileStore.Key(project, instance, part(file, 2), time(file, 0), time(file, 1));
            found.add(new ProfileStore.Stored(key, counts, profile));
        } catch (NoSuchFileException e) {
            // Somebody else deleted it meanwhile.
            return;
        } catch (EOFException e) {
            throw new SinkException("cannot read " + file + ": it is empty or ends too early", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new SinkException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public int deleteBefore(String project, Instant end) {
        Objects.requireNonNull(end, "end must be given, but was null");
        int deleted = 0;
        for (Path file : files(project)) {
            if (!time(file, 1).isAfter(end)) {
                try {
                    deleted += Files.deleteIfExists(file) ? 1 : 0;
                } catch (IOException e) {
                    throw new SinkException("cannot delete " + file + ": " + e, e);
                }
            }
        }
        return deleted;
    }
}
