package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The passwords of a server: random, made once, and kept in a file that only its user can read. The file is one that
 * {@code psql} understands (its {@code passfile}).
 *
 * @param superuser the password of the role that sets up and ends the server
 * @param user the password of the role that the program and its user work as
 */
record Passwords(String superuser, String user) {

    private static final int BYTES = 24;
    private static final Pattern FILE = Pattern.compile("127\\.0\\.0\\.1:\\*:\\*:" + Roles.SUPERUSER
            + ":(\\w+)\\R127\\.0\\.0\\.1:\\*:\\*:" + Roles.USER + ":(\\w+)\\R?");

    /** New ones. */
    static Passwords random() {
        SecureRandom random = new SecureRandom();
        return new Passwords(word(random), word(random));
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Reads what {@link #write} has written. */
    static Passwords read(Path file) throws IOException {
        Matcher lines = FILE.matcher(Files.readString(file));
        if (!lines.matches()) {
            throw new IOException("the passwords in " + file + " are damaged");
        }
        return new Passwords(lines.group(1), lines.group(2));
    }

    /** Writes them to a file that nobody else can read. */
    void write(Path file) throws IOException {
        String line = Roles.HOST + ":*:*:%s:%s%n";
        PrivateFiles.write(
                file, String.format(line, Roles.SUPERUSER, superuser) + String.format(line, Roles.USER, user));
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
