package io.github.driftlib.summary.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.summary.CoMoments;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Bytes that are damaged, with a checksum that is right: a profile or an {@link IllegalArgumentException}. */
class ProfileDamageTest {

    private static final int MUTATIONS = 100_000;
    private static final long MOST_NANOS = Boolean.getBoolean("long") ? Long.MAX_VALUE / 2 : 6_000_000_000L;

    private static final List<Summarizer<?>> NEEDS = List.of(
            CoMoments.of("x", "y"),
            ContingencyTable.of("zone", "zone"),
            Summarizers.distribution(new DerivedColumn.Stored("zone")));

    private static byte[] profile(int rows) {
        Dataset data = Dataset.builder()
                .numerical("x", new SplittableRandom(1).doubles(rows).toArray())
                .integers("y", IntStream.range(0, rows).mapToLong(i -> i % 5).toArray())
                .categorical(
                        "zone",
                        IntStream.range(0, rows).mapToObj(i -> "z" + i % 40).toArray(String[]::new))
                .build();
        return Profile.builder()
                .executor(Runnable::run)
                .mostExactValues(20)
                .mostLabels(10)
                .runLength(16)
                .needs(NEEDS)
                .add(data)
                .build()
                .toBytes();
    }

    private static void sign(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, bytes.length - Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) checksum.getValue());
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] mutated = bytes.clone();
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            // Most of the bytes are registers of a sketch, which are of one kind.
            int at = random.nextInt(4) == 0
                    ? random.nextInt(mutated.length - 8)
                    : random.nextInt(Math.min(1_600, mutated.length - 8));
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutated[at] = (byte) random.nextInt(256);
                case 2 ->
                    ByteBuffer.wrap(mutated).putInt(at, random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt());
                default ->
                    mutated = random.nextInt(8) == 0
                            ? Arrays.copyOf(mutated, mutated.length - 1 - random.nextInt(40))
                            : mutated;
            }
        }
        sign(mutated);
        return mutated;
    }

    @Test
    void damagedBytesAreRefusedOrRead() {
        SplittableRandom random = new SplittableRandom(7);
        byte[][] profiles = {profile(3), profile(300), profile(15)};
        int refused = 0;
        long end = System.nanoTime() + MOST_NANOS;
        int tried = 0;
        while (tried < MUTATIONS && System.nanoTime() < end) {
            byte[] mutated = mutated(profiles[tried % profiles.length], random);
            tried++;
            try {
                use(Profile.ofBytes(mutated, NEEDS));
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(tried / 10, tried - tried / 50);
    }

    /** What was read can be asked, or says why not. */
    private static void use(Profile profile) {
        profile.outline().columns().forEach((name, column) -> {
            switch (column.kind()) {
                case NUMERICAL, DATETIME -> profile.distribution(name).distinctCount();
                case CATEGORICAL, TEXT -> profile.counts(name).distinctRange();
            }
        });
        profile.merge(profile);
    }
}
