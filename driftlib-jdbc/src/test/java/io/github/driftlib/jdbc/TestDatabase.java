package io.github.driftlib.jdbc;

import java.nio.file.Path;
import java.util.TimeZone;
import javax.sql.DataSource;

/** The databases that everything is tested on. */
enum TestDatabase {
    H2("timestamp with time zone") {
        @Override
        DataSource create(Path folder) {
            return Databases.h2();
        }
    },
    POSTGRESQL("timestamptz") {
        @Override
        DataSource create(Path folder) {
            return Databases.postgres();
        }
    },
    SQLITE("text") {
        @Override
        DataSource create(Path folder) {
            return Databases.sqlite(folder);
        }

        @Override
        TableName inASchema(DataSource dataSource, String table) {
            return TableName.of("main", table);
        }
    };

    private final String timestampType;

    TestDatabase(String timestampType) {
        this.timestampType = timestampType;
    }

    /** An empty database, in the folder if it is a file. */
    abstract DataSource create(Path folder);

    /** The type that {@code createTables} gives a time. */
    String timestampType() {
        return timestampType;
    }

    /** A table in a schema that is there, whose name needs quotes if the database can have such a one. */
    TableName inASchema(DataSource dataSource, String table) {
        Databases.execute(dataSource, "create schema if not exists \"of \"\"runs\"\"\"");
        return TableName.of("of \"runs\"", table);
    }

    /** Works with another default zone of the JVM. */
    static void inZone(String zone, Runnable work) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            work.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
