package io.github.driftlib.jdbc;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The feed for a column of SQLite, where each value has a type of its own: by the declared type, and where that says
 * nothing, by the first value. A value that does not fit is an error.
 */
final class SqliteFeed implements ColumnCollector {

    enum Kind {
        OPEN("values of one kind"),
        NUMBERS("numbers"),
        TRUTHS("booleans"),
        LABELS("text"),
        TIMES("points in time such as 2022-02-01 10:00:00");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    private static final Pattern TRUTHS = Pattern.compile("\\bBOOL(EAN)?\\b");
    private static final Pattern TIMES =
            Pattern.compile("\\b(SMALL|LOCAL)?(DATE|DATETIME|TIMESTAMP)(\\d+|TZ|OFFSET|_[A-Z]+)?\\b");
    private static final Pattern LABELS = Pattern.compile("CHAR|CLOB|TEXT");
    private static final Pattern NUMBERS =
            Pattern.compile("\\b(U?(TINY|SMALL|MEDIUM|BIG|HUGE)?INT(EGER)?\\d*|REAL|FLOAT\\d*|DOUBLE|DEC|DECIMAL)\\b");

    private final boolean declaredIntegral;
    private final DecimalFeed numbers;
    private final CategoricalColumn.Builder labels = CategoricalColumn.builder();
    private final TimeColumn times = new TimeColumn();
    private Kind kind;
    private int leadingMissing;
    private long numbersAsTimes;

    SqliteFeed(@Nullable String declaredType) {
        String declared = declaredType == null ? "" : declaredType.toUpperCase(Locale.ROOT);
        kind = kindOf(declared);
        declaredIntegral = kind == Kind.NUMBERS && declared.contains("INT");
        numbers = new DecimalFeed(declaredIntegral || kind == Kind.OPEN);
    }

    /**
     * What a declared type says. SQLite takes any word for a type, and INTERVAL, POINT, UPDATED and RUNTIME only hold
     * the letters of another one: those are open, as a time of day is, and as NUMERIC is, which is what the driver says
     * of a column without a declared type, too.
     */
    static Kind kindOf(String declared) {
        if (TRUTHS.matcher(declared).find()) {
            return Kind.TRUTHS;
        }
        if (TIMES.matcher(declared).find()) {
            return Kind.TIMES;
        }
        if (LABELS.matcher(declared).find()) {
            return Kind.LABELS;
        }
        return NUMBERS.matcher(declared).find() ? Kind.NUMBERS : Kind.OPEN;
    }

    @Override
    public void add(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (kind == Kind.OPEN) {
            if (value == null) {
                leadingMissing++;
                return;
            }
            decide(value);
        }
        switch (kind) {
            case NUMBERS -> addNumber(value);
            case TRUTHS -> labels.add(truth(value));
            case LABELS -> labels.add(label(value));
            default -> {
                numbersAsTimes += value instanceof Integer || value instanceof Long ? 1 : 0;
                times.add(time(value));
            }
        }
    }

    private void decide(Object value) throws SQLException {
        if (!(value instanceof Number) && !(value instanceof String)) {
            throw unfit("numbers or text", value);
        }
        kind = value instanceof Number ? Kind.NUMBERS : Kind.LABELS;
        for (int row = 0; row < leadingMissing; row++) {
            numbers.addNumber(null);
            labels.addMissing();
        }
    }

    private void addNumber(@Nullable Object value) throws SQLException {
        if (value != null && !(value instanceof Number)) {
            throw unfit(kind.description, value);
        }
        numbers.addNumber((Number) value);
    }

    private static @Nullable String truth(@Nullable Object value) throws SQLException {
        if (value == null) {
            return null;
        }
        return switch (value.toString().toLowerCase(Locale.ROOT)) {
            case "0", "false" -> "false";
            case "1", "true" -> "true";
            default -> throw unfit(Kind.TRUTHS.description, value);
        };
    }

    private static @Nullable String label(@Nullable Object value) throws SQLException {
        if (value != null && !(value instanceof String)) {
            throw unfit(Kind.LABELS.description, value);
        }
        return (String) value;
    }

    /** Text in ISO form, with a blank or a T in the middle; whole numbers as the driver itself writes timestamps. */
    private static @Nullable Instant time(@Nullable Object value) throws SQLException {
        if (value == null) {
            return null;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Instant.ofEpochMilli(((Number) value).longValue());
        }
        if (!(value instanceof String text)) {
            throw unfit(Kind.TIMES.description, value);
        }
        try {
            if (text.length() == "2022-02-01".length()) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw unfit(Kind.TIMES.description, value);
        }
    }

    private static UnfitValue unfit(String description, Object value) {
        String found = value instanceof byte[] bytes
                ? "a blob of " + bytes.length + " bytes"
                : value.getClass().getSimpleName() + " '" + value + "'";
        return new UnfitValue("must hold " + description + ", but was " + found);
    }

    @Override
    public Column build() {
        if (kind == Kind.OPEN) {
            return Column.missing(ColumnKind.NUMERICAL, leadingMissing);
        }
        return switch (kind) {
            case NUMBERS -> numbers.build();
            case TIMES -> times.build();
            default -> labels.build();
        };
    }

    @Override
    public List<Remark> remarks(String column) {
        if (kind != Kind.TIMES) {
            return numbers.remarks(column);
        }
        List<Remark> remarks = new ArrayList<>(times.remarks(column));
        if (numbersAsTimes > 0) {
            remarks.add(Remark.numbersAsTimes(column, numbersAsTimes));
        }
        return remarks;
    }
}
