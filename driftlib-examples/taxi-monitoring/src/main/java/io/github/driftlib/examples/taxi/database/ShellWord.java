package io.github.driftlib.examples.taxi.database;

/** Words of a command line that people copy into a shell. */
public final class ShellWord {

    private ShellWord() {}

    /** The text as one word, in quotes where it needs them. */
    public static String of(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : '"' + text.replaceAll("([\"$`\\\\])", "\\\\$1") + '"';
    }
}
