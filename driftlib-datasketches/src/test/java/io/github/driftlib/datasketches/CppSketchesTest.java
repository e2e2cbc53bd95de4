package io.github.driftlib.datasketches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DistinctCount;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the C++ library writes is read, and so what PostgreSQL's and DuckDB's extensions store. */
class CppSketchesTest {

    private static final double ERROR = 0.02;

    /** How each kind of fixture is read; names of a kind begin with its own. */
    static final Map<String, Function<byte[], NumberSketch>> NUMBERS = new LinkedHashMap<>();

    static final Map<String, Function<byte[], FrequentLabels>> LABELS = new LinkedHashMap<>();
    static final Map<String, Function<byte[], DistinctValues>> VALUES = new LinkedHashMap<>();

    static {
        NUMBERS.put("kll_double", NumberSketch::kllDoubles);
        NUMBERS.put("kll_float", NumberSketch::kllFloats);
        NUMBERS.put("quantiles_double", NumberSketch::classic);
        NUMBERS.put("req_float", NumberSketch::req);
        NUMBERS.put("tdigest_double", bytes -> NumberSketch.tDigest(bytes, ERROR));
        NUMBERS.put("tdigest_float", bytes -> NumberSketch.tDigestFloats(bytes, ERROR));
        LABELS.put("kll_text", FrequentLabels::kllStrings);
        LABELS.put("quantiles_text", FrequentLabels::classicStrings);
        LABELS.put("frequent_strings", FrequentLabels::strings);
        VALUES.put("hll", DistinctValues::hll);
        VALUES.put("cpc", DistinctValues::cpc);
        VALUES.put("theta", DistinctValues::theta);
    }

    static <S> Function<byte[], S> reader(String name, Map<String, Function<byte[], S>> readers) {
        return readers.entrySet().stream()
                .filter(reader -> name.startsWith(reader.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @Test
    void everyFixtureHasAReader() {
        for (String name : CppSketches.names()) {
            assertThat(reader(name, NUMBERS) != null || reader(name, LABELS) != null || reader(name, VALUES) != null)
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void ranksAreThoseOfTheRowsWithinTheStatedError() {
        EmpiricalDistribution exact = EmpiricalDistribution.of(CppSketches.numbers());
        for (String name : NUMBERS.keySet()) {
            NumberSketch read = NUMBERS.get(name).apply(CppSketches.bytes(name));
            NumberSketch sketch = name.contains("float") && !name.startsWith("tdigest") ? read.asWritten() : read;
            EmpiricalDistribution sketched = sketch.distribution();
            assertThat(sketched.count()).as(name).isEqualTo(CppSketches.ROWS);
            assertThat(sketched.min()).as(name).isCloseTo(exact.min(), within(1e-4));
            assertThat(sketched.max()).as(name).isCloseTo(exact.max(), within(1e-4));
            assertThat(sketch.rankError()).as(name).isBetween(0.001, 0.05);
            assertThat(SparkSketchesTest.largestError(sketched, exact)).as(name).isLessThan(sketch.rankError());
        }
    }

    @Test
    void whatIsSmallIsExact() {
        double[] rows = CppSketches.numbers();
        EmpiricalDistribution one = EmpiricalDistribution.of(rows[1]);
        assertThat(NumberSketch.kllDoubles(CppSketches.bytes("kll_double_one")).distribution())
                .isEqualTo(one);
        assertThat(NumberSketch.tDigest(CppSketches.bytes("tdigest_double_one"), 0)
                        .distribution())
                .isEqualTo(one);
        assertThat(NumberSketch.tDigestFloats(CppSketches.bytes("tdigest_float_one"), 0)
                        .distribution()
                        .min())
                .isEqualTo((float) rows[1]);
        assertThat(NumberSketch.classic(CppSketches.bytes("quantiles_double_few"))
                        .distribution())
                .isEqualTo(EmpiricalDistribution.of(Arrays.copyOf(rows, 30)));
        assertThat(NumberSketch.req(CppSketches.bytes("req_float_few"))
                        .asWritten()
                        .distribution())
                .isEqualTo(EmpiricalDistribution.of(Arrays.copyOf(rows, 3)));
        CategoryCounts few = CategoryCounts.of(Arrays.copyOf(CppSketches.zones(), 30));
        assertThat(FrequentLabels.kllStrings(CppSketches.bytes("kll_text_few")).counts())
                .isEqualTo(few);
        assertThat(FrequentLabels.kllStrings(CppSketches.bytes("kll_text_one")).counts())
                .isEqualTo(CategoryCounts.of("zone-0"));
        assertThat(FrequentLabels.strings(CppSketches.bytes("frequent_strings_all"))
                        .counts())
                .isEqualTo(CategoryCounts.of(CppSketches.zones()));
        for (String name : CppSketches.names()) {
            byte[] bytes = CppSketches.bytes(name);
            if (name.endsWith("_none") && reader(name, NUMBERS) != null) {
                assertThat(reader(name, NUMBERS).apply(bytes).distribution()).isEqualTo(EmpiricalDistribution.empty());
            } else if (name.endsWith("_none") && reader(name, LABELS) != null) {
                assertThat(reader(name, LABELS).apply(bytes).counts()).isEqualTo(CategoryCounts.empty());
            } else if (name.endsWith("_none")) {
                assertThat(reader(name, VALUES).apply(bytes).count()).isEqualTo(new DistinctCount(0, 0, 0));
            }
        }
    }

    /** Every count is as large as is said at least, and too small by no more than is said. */
    @Test
    void countsOfTextsAreWithinTheStatedError() {
        CategoryCounts exact = CategoryCounts.of(CppSketches.zones());
        for (String name : new String[] {"kll_text", "quantiles_text", "frequent_strings"}) {
            CategoryCounts counts =
                    LABELS.get(name).apply(CppSketches.bytes(name)).counts();
            assertThat(counts.total()).as(name).isEqualTo(exact.total());
            exact.counts().forEach((label, count) -> {
                long known = counts.counts().getOrDefault(label, 0L);
                assertThat(count - known).as(name + " " + label).isBetween(0L, counts.errorBound());
            });
            assertThat(counts.errorBound()).as(name).isBetween(1L, (long) (0.06 * CppSketches.ROWS));
        }
    }

    @Test
    void differentValuesAreCounted() {
        for (String name : CppSketches.names()) {
            if (reader(name, VALUES) != null && !name.contains("none")) {
                int truth = name.contains("few") ? 7 : CppSketches.ROWS;
                DistinctCount count =
                        reader(name, VALUES).apply(CppSketches.bytes(name)).count();
                assertThat((double) truth).as(name).isBetween(count.lowest(), count.highest());
                assertThat(count.highest() - count.lowest()).as(name).isLessThan(0.2 * truth);
            }
        }
    }

    /** The text of a BLOB that DuckDB's extension made of one number, from its own tests. */
    @Test
    void aBlobOfDuckDbIsRead() {
        byte[] bytes = SketchText.bytes("\\x02\\x01\\x118\\x10\\x00\\x01\\x01\\x00\\x00\\xA0@");
        assertThat(NumberSketch.req(bytes).distribution()).isEqualTo(EmpiricalDistribution.of(5.0));
    }

    /** Base64, hexadecimal digits, and the text of a BLOB stand for the same bytes. */
    @Test
    void bytesAreReadFromText() {
        for (String name : CppSketches.names()) {
            byte[] bytes = CppSketches.bytes(name);
            String hex = HexFormat.of().formatHex(bytes);
            StringBuilder blob = new StringBuilder();
            for (byte b : bytes) {
                boolean plain = b >= 32 && b < 127 && b != '\\' && b != '\'' && b != '"';
                blob.append(plain ? String.valueOf((char) b) : String.format("\\x%02X", b));
            }
            for (String text : new String[] {
                Base64.getEncoder().encodeToString(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().encodeToString(bytes),
                Base64.getMimeEncoder().encodeToString(bytes),
                hex,
                hex.toUpperCase(Locale.ROOT),
                "0x" + hex,
                "\\x" + hex,
                " " + hex + "\n",
                blob.toString()
            }) {
                assertThat(SketchText.bytes(text)).as(name).isEqualTo(bytes);
            }
        }
        for (String wrong :
                new String[] {"0x123", "\\x0G", "{\"a\": 1}", "\\x0A\\n", "\\x0A\\x1", "AQ=B\u00e4", "0102x"}) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> SketchText.bytes(wrong))
                    .withMessageStartingWith("text must be base64 or hexadecimal digits, but was '");
        }
        assertThat(SketchText.bytes("")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberSketch.kllDoubles(SketchText.bytes("")))
                .withMessage("bytes must be a KLL sketch of doubles, but there are only 0 of them");
    }
}
