package io.github.driftlib.text;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whether a text matches items, in one of four ways.
 *
 * @param column the column of texts
 * @param items what to match: pieces of text, or one regular expression
 * @param type how to match them
 * @param mode how many of them must match; without meaning for {@link Type#EXACT} and {@link Type#REGEX}
 * @param caseSensitive whether capital and small letters differ; where they do not, letters are equal that Unicode
 *     folds to the same ones: {@code ß} is {@code ss}, but the dotless {@code ı} is not {@code i}
 * @param wordBoundaries whether a piece must be whole words of the text, in their order, whatever stands between them;
 *     without meaning for {@link Type#REGEX}
 */
public record TextMatch(
        String column, List<String> items, Type type, MatchMode mode, boolean caseSensitive, boolean wordBoundaries)
        implements FlagDescriptor {

    /** How items are matched. */
    public enum Type {
        /** The text contains any, or all, of the items. */
        CONTAINS,
        /** Any, or all, of the items are not in the text. */
        NOT_CONTAINS,
        /** The text is one of the items. */
        EXACT,
        /** The regular expression matches somewhere in the text. */
        REGEX;

        /** The name in JSON, such as {@code not_contains}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands between two words: all but letters, marks, digits and underscores. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Checks and copies the parameters. */
    public TextMatch {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(type, "type must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
        items = List.copyOf(items);
        if (type == Type.REGEX) {
            if (items.size() != 1) {
                throw new IllegalArgumentException(
                        "items must be one regular expression, but were " + items.size() + " items");
            }
            expression(items.get(0), caseSensitive);
        }
    }

    /** Any of the items is in the text, as they are written, inside words too. */
    public TextMatch(String column, List<String> items) {
        this(column, items, Type.CONTAINS, MatchMode.ANY, true, false);
    }

    /** A {@link RegularExpression} that matches somewhere in the text. */
    public static TextMatch regex(String column, String pattern) {
        Objects.requireNonNull(pattern, "pattern must be given, but was null");
        return new TextMatch(column, List.of(pattern), Type.REGEX, MatchMode.ANY, true, false);
    }

    private static RegularExpression expression(String pattern, boolean caseSensitive) {
        return RegularExpression.of(caseSensitive ? pattern : "(?i)" + pattern);
    }

    @Override
    public boolean describe(String text) {
        String compared = type == Type.REGEX ? text : comparable(text);
        return switch (type) {
            case CONTAINS -> mode.test(items, item -> compared.contains(comparable(item)));
            case NOT_CONTAINS -> mode.test(items, item -> !compared.contains(comparable(item)));
            case EXACT -> MatchMode.ANY.test(items, item -> compared.equals(comparable(item)));
            case REGEX -> expression(items.get(0), caseSensitive).isFoundIn(text);
        };
    }

    private String comparable(String text) {
        String cased = TextCase.of(text, caseSensitive);
        return wordBoundaries ? BETWEEN_WORDS.matcher(" " + cased + " ").replaceAll(" ") : cased;
    }

    /** {@inheritDoc} A regular expression is prepared once. */
    @Override
    public Column apply(Dataset rows) {
        return type == Type.REGEX
                ? Texts.of(rows, column)
                        .flags(expression(items.get(0), caseSensitive).forColumn()::isFoundIn)
                : FlagDescriptor.super.apply(rows);
    }
}
