package io.github.driftlib.duckdb;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys and values of folders named {@code key=value} on the way to a file. */
final class FolderKeys {

    private static final String NULL = "__HIVE_DEFAULT_PARTITION__";

    private FolderKeys() {}

    static Map<String, String> of(Path file) {
        Map<String, String> keys = new LinkedHashMap<>();
        Path folder = file.getParent();
        for (int i = 0; folder != null && i < folder.getNameCount(); i++) {
            String name = folder.getName(i).toString();
            int equals = name.indexOf('=');
            if (equals > 0) {
                String value = decoded(name.substring(equals + 1));
                keys.put(decoded(name.substring(0, equals)), value.equals(NULL) ? "" : value);
            }
        }
        return keys;
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** The error that a file has a column of the name of a key. */
    static DataReadException taken(String key, Path file) {
        return new DataReadException("column names must be distinct, but the folders of file " + file
                + " have the key '"
                + key + "' and the file has a column '" + key + "'; the list of the files, in place of a glob, leaves"
                + " the keys of folders out");
    }
}
