package io.github.driftlib.duckdb;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.duckdb.ColumnGuess.Decision;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Gathers the values of one column of text, row by row, batch after batch; used by one thread. */
abstract class TextCollector {

    private final String name;
    private final MissingWords words;
    final ColumnKind kind;
    private Optional<String> misfit = Optional.empty();

    private TextCollector(String name, MissingWords words, ColumnKind kind) {
        this.name = name;
        this.words = words;
        this.kind = kind;
    }

    static TextCollector of(String name, Decision decision, MissingWords words, List<DateTimeFormatter> forms) {
        return switch (decision.kind()) {
            case NUMERICAL -> new Numbers(name, words, decision);
            case DATETIME -> new Times(name, words, decision.dateFormat(), forms);
            case CATEGORICAL -> new Labels(name, words);
            case TEXT -> new Texts(name, words);
        };
    }

    /** Begins a batch of so many rows, as far as is known. */
    abstract void start(int expected);

    abstract Column build();

    abstract void addMissing();

    /** Adds a text; false where it does not fit. */
    abstract boolean add(char[] chars, int start, int length);

    /** The first value that did not fit, as a sentence; from there on the column is of no use. */
    Optional<String> misfit() {
        return misfit;
    }

    void add(TextRow row, int field, Path file) {
        if (misfit.isPresent()) {
            return;
        }
        TextRow.Type type = row.type(field);
        if (type == TextRow.Type.ABSENT || type == TextRow.Type.OPEN && isMissing(row, field)) {
            addMissing();
        } else if (!add(row.chars, row.start(field), row.length(field))) {
            misfit = Optional.of("column '" + name + "' must hold " + kind.label() + " values, but line " + row.line()
                    + " of file " + file + " holds '" + ColumnGuess.shortened(row.text(field)) + "'");
        }
    }

    private boolean isMissing(TextRow row, int field) {
        return row.length(field) == 0 || words.find(row.chars, row.start(field), row.length(field)) >= 0;
    }

    /** Numbers. */
    private static final class Numbers extends TextCollector {
        private final Decision decision;
        private NumericalColumn.Builder builder = NumericalColumn.builder();

        Numbers(String name, MissingWords words, Decision decision) {
            super(name, words, ColumnKind.NUMERICAL);
            this.decision = decision;
        }

        @Override
        void start(int expected) {
            builder = NumericalColumn.builder().integral(decision.integral()).reserve(expected);
        }

        @Override
        void addMissing() {
            builder.addMissing();
        }

        @Override
        boolean add(char[] chars, int start, int length) {
            if (!NumberText.isNumber(chars, start, length, decision.point(), decision.thousands())) {
                return false;
            }
            builder.add(NumberText.parse(chars, start, length, decision.point(), decision.thousands()));
            return true;
        }

        @Override
        Column build() {
            Column column = builder.build();
            builder = NumericalColumn.builder();
            return column;
        }
    }

    /** Points in time. */
    private static final class Times extends TextCollector {
        private final int form;
        private final List<DateTimeFormatter> forms;
        private DatetimeColumn.Builder builder = DatetimeColumn.builder();

        Times(String name, MissingWords words, int form, List<DateTimeFormatter> forms) {
            super(name, words, ColumnKind.DATETIME);
            this.form = form;
            this.forms = forms;
        }

        @Override
        void start(int expected) {
            builder = DatetimeColumn.builder().reserve(expected);
        }

        @Override
        void addMissing() {
            builder.addMissing();
        }

        @Override
        boolean add(char[] chars, int start, int length) {
            long micros = form == ColumnGuess.ISO
                    ? DateText.iso(chars, start, length)
                    : DateText.of(new String(chars, start, length), forms.get(form));
            builder.addMicros(micros);
            return micros != DateText.NONE;
        }

        @Override
        Column build() {
            Column column = builder.build();
            builder = DatetimeColumn.builder();
            return column;
        }
    }

    /** Labels; a batch can begin with those that were known before. */
    private static final class Labels extends TextCollector {
        private static final int MOST_KNOWN = 1 << 16;

        private CategoricalColumn.Builder builder = CategoricalColumn.builder();
        private LabelCodes codes = new LabelCodes(builder);

        Labels(String name, MissingWords words) {
            super(name, words, ColumnKind.CATEGORICAL);
        }

        @Override
        void start(int expected) {
            if (codes.size() > MOST_KNOWN) {
                builder = CategoricalColumn.builder();
                codes = new LabelCodes(builder);
            }
            builder.reserve(expected);
        }

        @Override
        void addMissing() {
            builder.addMissing();
        }

        @Override
        boolean add(char[] chars, int start, int length) {
            builder.addCode(codes.code(chars, start, length));
            return true;
        }

        @Override
        Column build() {
            Column column = builder.build();
            builder.clearRows();
            return column;
        }
    }

    /** Texts. */
    private static final class Texts extends TextCollector {
        private TextColumn.Builder builder = TextColumn.builder();

        Texts(String name, MissingWords words) {
            super(name, words, ColumnKind.TEXT);
        }

        @Override
        void start(int expected) {
            builder = TextColumn.builder();
        }

        @Override
        void addMissing() {
            builder.add(null);
        }

        @Override
        boolean add(char[] chars, int start, int length) {
            builder.add(new String(chars, start, length));
            return true;
        }

        @Override
        Column build() {
            Column column = builder.build();
            builder = TextColumn.builder();
            return column;
        }
    }
}
