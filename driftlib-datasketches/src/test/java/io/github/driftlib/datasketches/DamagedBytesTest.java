package io.github.driftlib.datasketches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.datasketches.cpc.CpcSketch;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.quantiles.DoublesSketch;
import org.apache.datasketches.quantiles.UpdateDoublesSketch;
import org.apache.datasketches.req.ReqSketch;
import org.apache.datasketches.tdigest.TDigestDouble;
import org.apache.datasketches.theta.UpdateSketch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Damaged and foreign bytes are refused in words, or read; nothing else happens, and no more memory is asked for. */
class DamagedBytesTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int TRIES = 100;
    private static final int MANY_TRIES = 10_000;

    private static final long MOST_MEMORY = 64L << 20;
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Kind(byte[] bytes, Consumer<byte[]> reader) {}

    private static final Map<String, Kind> KINDS = kinds();

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (String name : new String[] {"kll_double", "kll_double_4000", "kll_double_one", "kll_double_none"}) {
            kinds.put(
                    name,
                    new Kind(
                            SparkSketches.bytes(name),
                            bytes -> NumberSketch.kllDoubles(bytes).distribution()));
        }
        kinds.put(
                "kll_float",
                new Kind(
                        SparkSketches.bytes("kll_float"),
                        bytes -> NumberSketch.kllFloats(bytes).distribution()));
        kinds.put(
                "kll_bigint",
                new Kind(
                        SparkSketches.bytes("kll_bigint"),
                        bytes -> NumberSketch.kllLongs(bytes).distribution()));
        for (String name : new String[] {"top_k", "top_k_small", "top_k_nulls"}) {
            kinds.put(
                    name,
                    new Kind(
                            SparkSketches.bytes(name),
                            bytes -> FrequentLabels.strings(bytes).counts()));
        }
        kinds.put(
                "top_k_bigint",
                new Kind(
                        SparkSketches.bytes("top_k_bigint"),
                        bytes -> FrequentLabels.longs(bytes).counts()));
        kinds.put(
                "top_k_int",
                new Kind(
                        SparkSketches.bytes("top_k_int"),
                        bytes -> FrequentLabels.numbers(bytes).counts()));
        for (String name : new String[] {"hll", "hll_14", "hll_few"}) {
            kinds.put(
                    name,
                    new Kind(
                            SparkSketches.bytes(name),
                            bytes -> DistinctValues.hll(bytes).count()));
        }
        for (String name : new String[] {"theta", "theta_few"}) {
            kinds.put(
                    name,
                    new Kind(
                            SparkSketches.bytes(name),
                            bytes -> DistinctValues.theta(bytes).count()));
        }
        for (String name : CppSketches.names()) {
            kinds.put("cpp_" + name, new Kind(CppSketches.bytes(name), cppReader(name)));
        }
        addOthers(kinds);
        return kinds;
    }

    /** Reads a sketch, asks it all that it knows, and makes a union with a good one and with itself. */
    private static Consumer<byte[]> cppReader(String name) {
        Function<byte[], NumberSketch> numbers = CppSketchesTest.reader(name, CppSketchesTest.NUMBERS);
        if (numbers != null) {
            NumberSketch good = numbers.apply(CppSketches.bytes(name));
            return bytes -> {
                NumberSketch sketch = numbers.apply(bytes);
                sketch.distribution();
                sketch.union(good).distribution();
                good.union(sketch).union(sketch).distribution();
            };
        }
        Function<byte[], FrequentLabels> labels = CppSketchesTest.reader(name, CppSketchesTest.LABELS);
        if (labels != null) {
            FrequentLabels good = labels.apply(CppSketches.bytes(name));
            return bytes -> labels.apply(bytes).union(good).counts();
        }
        Function<byte[], DistinctValues> values = CppSketchesTest.reader(name, CppSketchesTest.VALUES);
        DistinctValues good = values.apply(CppSketches.bytes(name));
        return bytes -> {
            DistinctValues sketch = values.apply(bytes);
            sketch.count();
            sketch.union(good).count();
            good.union(sketch).union(sketch).count();
        };
    }

    private static void addOthers(Map<String, Kind> kinds) {
        for (int n : new int[] {3, 30, 5_000}) {
            ReqSketch req = ReqSketch.builder().build();
            UpdateDoublesSketch classic = DoublesSketch.builder().build();
            TDigestDouble digest = new TDigestDouble((short) 100);
            CpcSketch cpc = new CpcSketch(10);
            HllSketch hll4 = new HllSketch(8, TgtHllType.HLL_4);
            HllSketch hll6 = new HllSketch(8, TgtHllType.HLL_6);
            UpdateSketch theta = UpdateSketch.builder().setNominalEntries(512).build();
            for (int i = 0; i < n; i++) {
                req.update(i * 7919 % 5003);
                classic.update(i * 7919 % 5003);
                digest.update(i * 7919 % 5003);
                cpc.update(i);
                hll4.update(i);
                hll6.update(i);
                theta.update(i);
            }
            kinds.put(
                    "req_" + n,
                    new Kind(req.toByteArray(), bytes -> NumberSketch.req(bytes).distribution()));
            kinds.put(
                    "classic_" + n,
                    new Kind(
                            classic.toByteArray(),
                            bytes -> NumberSketch.classic(bytes).distribution()));
            kinds.put(
                    "compact_" + n,
                    new Kind(
                            classic.compact().toByteArray(),
                            bytes -> NumberSketch.classic(bytes).distribution()));
            kinds.put(
                    "digest_" + n,
                    new Kind(
                            digest.toByteArray(),
                            bytes -> NumberSketch.tDigest(bytes, 0.01).distribution()));
            kinds.put(
                    "cpc_" + n,
                    new Kind(
                            cpc.toByteArray(),
                            bytes -> DistinctValues.cpc(bytes).count()));
            kinds.put(
                    "hll4_" + n,
                    new Kind(
                            hll4.toCompactByteArray(),
                            bytes -> DistinctValues.hll(bytes).count()));
            kinds.put(
                    "hll4_updatable_" + n,
                    new Kind(
                            hll4.toUpdatableByteArray(),
                            bytes -> DistinctValues.hll(bytes).count()));
            kinds.put(
                    "hll6_" + n,
                    new Kind(
                            hll6.toCompactByteArray(),
                            bytes -> DistinctValues.hll(bytes).count()));
            kinds.put(
                    "theta_updatable_" + n,
                    new Kind(
                            theta.toByteArray(),
                            bytes -> DistinctValues.theta(bytes).count()));
            kinds.put(
                    "theta3_" + n,
                    new Kind(
                            theta.compact().toByteArray(),
                            bytes -> DistinctValues.theta(bytes).count()));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsDamagedIsRefusedOrRead() {
        return KINDS.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> damage(kind.getValue())));
    }

    private static void damage(Kind kind) {
        byte[] bytes = kind.bytes();
        kind.reader().accept(bytes);
        SplittableRandom random = new SplittableRandom(17);
        int tries = LONG ? MANY_TRIES : Math.min(TRIES, 2_000_000 / (bytes.length + 2_000));
        for (int i = 0; i < tries; i++) {
            read(kind, damaged(bytes, random));
        }
        for (int i = 0; i < (LONG ? MANY_TRIES : 40); i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            read(kind, flipped);
        }
        int step = LONG ? 1 : 1 + bytes.length / 40;
        for (int length = 0; length < bytes.length; length += step) {
            read(kind, Arrays.copyOf(bytes, length));
        }
        for (int width : new int[] {2, 4, 8}) {
            read(kind, otherEndFirst(bytes, width));
            for (int offset = 0; offset + width <= Math.min(48, bytes.length); offset += width) {
                for (byte upper : new byte[] {0x7f, (byte) 0xff, (byte) 0x80}) {
                    byte[] huge = bytes.clone();
                    Arrays.fill(huge, offset, offset + width, upper == (byte) 0x80 ? 0 : (byte) 0xff);
                    huge[offset + width - 1] = upper;
                    read(kind, huge);
                }
            }
        }
    }

    /** Numbers of so many bytes with their great end first. */
    private static byte[] otherEndFirst(byte[] bytes, int width) {
        byte[] turned = bytes.clone();
        for (int i = 0; i < bytes.length - bytes.length % width; i++) {
            turned[i] = bytes[i - i % width + width - 1 - i % width];
        }
        return turned;
    }

    private static void read(Kind kind, byte[] damaged) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        try {
            kind.reader().accept(damaged);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(MEMORY.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
    }

    /** Bytes of each kind are no sketch of another. */
    @Test
    void sketchesOfOtherFamiliesAreRefusedOrRead() {
        for (Kind reader : KINDS.values()) {
            for (Kind other : KINDS.values()) {
                read(reader, other.bytes());
            }
        }
    }

    /** Some bytes changed, most of them near the beginning, or some cut off or added. */
    private static byte[] damaged(byte[] bytes, SplittableRandom random) {
        int what = random.nextInt(8);
        if (what == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        if (what == 1) {
            return Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(40));
        }
        byte[] damaged = bytes.clone();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int within = what < 6 ? Math.min(48, bytes.length) : bytes.length;
            damaged[random.nextInt(within)] = switch (random.nextInt(4)) {
                case 0 -> (byte) 0xff;
                case 1 -> 0x7f;
                case 2 -> 0;
                default -> (byte) random.nextInt(256);
            };
        }
        return damaged;
    }

    @Test
    void foreignBytesAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberSketch.kllDoubles(SparkSketches.bytes("hll")))
                .withMessage("bytes must be a KLL sketch of doubles, but they are of family 7 and not of 15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberSketch.kllDoubles(SparkSketches.bytes("kll_float")))
                .withMessage("bytes must be a KLL sketch of doubles, but they say to be 4312 but are 2184");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberSketch.kllFloats(new byte[3]))
                .withMessage("bytes must be a KLL sketch of floats, but there are only 3 of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrequentLabels.strings(SparkSketches.bytes("top_k_bigint")))
                .withMessageStartingWith("bytes must be a sketch of frequent items, but ");
        for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
            assertThatIllegalArgumentException()
                    .as(kind.getKey())
                    .isThrownBy(() -> kind.getValue().reader().accept("{\"a\": \"no sketch at all\"}".getBytes()));
        }
    }
}
