package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemarkTest {

    private static Remark word(String column, long count) {
        return new Remark(
                Remark.Topic.MISSING_WORDS,
                column,
                count,
                "column '" + column + "': " + count + " times '-999' is a missing value");
    }

    @Test
    void remarksThatDifferInTheirCountAreOne() {
        assertThat(Remark.merged(List.of(word("x", 3), Remark.infiniteTimes("t", 1), word("x", 4), word("y", 3))))
                .containsExactly(word("x", 7), Remark.infiniteTimes("t", 1), word("y", 3));
        assertThat(Remark.merged(List.of())).isEmpty();
    }

    @Test
    void numbersInNamesAndWordsAreNoCounts() {
        assertThat(Remark.merged(List.of(word("3", 3), word("3", 3)))).containsExactly(word("3", 6));
        assertThat(Remark.merged(List.of(word("a3", 999), word("a3", 1)))).containsExactly(word("a3", 1000));
        assertThat(Remark.merged(List.of(word("it's '3'", 3), word("it's '3'", 5))))
                .containsExactly(word("it's '3'", 8));
    }

    @Test
    void whatDoesNotCountIsSaidOnce() {
        Remark left = Remark.leftOut("b", "row 1 must hold numbers");
        Remark other = Remark.leftOut("b", "row 2 must hold numbers");
        Remark like = Remark.looksLikeNumbers("z", 80, 100, "");

        assertThat(Remark.merged(List.of(left, other, left, like, like))).containsExactly(left, other, like);
    }

    @Test
    void theOrderOfMergingDoesNotMatter() {
        List<Remark> one = Remark.merged(List.of(word("x", 3), word("x", 4)));
        Remark last = word("x", 10);

        assertThat(Remark.merged(List.of(one.get(0), last)))
                .isEqualTo(Remark.merged(List.of(word("x", 3), word("x", 4), last)));
    }

    @Test
    void columnsOfSomeFilesOnlyAreNamed() {
        assertThat(Remark.notInAllFiles("tip", 1, 2, "a.csv").text())
                .isEqualTo("column 'tip' is in 1 of 2 files; its values are missing in the rows of a.csv");
        assertThat(Remark.notInAllFiles("tip", 3, 5, "a.csv").text()).endsWith("in the rows of a.csv and of 2 more");
        assertThat(Remark.noRows("file a.csv").text())
                .isEqualTo("file a.csv has no row; of what kinds its columns are is not known");
    }
}
