package io.github.driftlib.cli;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The drivers of databases: those in the program, and those of jars that are named. */
final class Drivers {

    /** The jars of drivers that are often asked for. */
    private static final Map<String, String> JARS = Map.ofEntries(
            Map.entry("h2", "com.h2database:h2"),
            Map.entry("sqlite", "org.xerial:sqlite-jdbc"),
            Map.entry("mysql", "com.mysql:mysql-connector-j"),
            Map.entry("mariadb", "org.mariadb.jdbc:mariadb-java-client"),
            Map.entry("sqlserver", "com.microsoft.sqlserver:mssql-jdbc"),
            Map.entry("oracle", "com.oracle.database.jdbc:ojdbc11"),
            Map.entry("snowflake", "net.snowflake:snowflake-jdbc"),
            Map.entry("clickhouse", "com.clickhouse:clickhouse-jdbc"),
            Map.entry("trino", "io.trino:trino-jdbc"),
            Map.entry("redshift", "com.amazon.redshift:redshift-jdbc42"),
            Map.entry("databricks", "com.databricks:databricks-jdbc"));

    private Drivers() {}

    /**
     * Adds the drivers of a jar, or of the jars of a folder.
     *
     * @throws Stop if there is no jar, or none has a driver
     */
    static void add(Path path) {
        URL[] jars = jars(path).stream().map(Drivers::url).toArray(URL[]::new);
        // Open as long as the program runs: a driver loads its classes when it needs them. The drivers of the program
        // are
        // none of these jars'.
        @SuppressWarnings("resource")
        ClassLoader ofJars = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
        List<Driver> found = new ArrayList<>();
        ServiceLoader.load(Driver.class, ofJars).forEach(found::add);
        if (found.isEmpty()) {
            throw Stop.usage("--driver-path must name a jar with a JDBC driver, but '" + path + "' has none");
        }
        try {
            for (Driver driver : found) {
                DriverManager.registerDriver(ofThisLoader(driver));
            }
        } catch (SQLException e) {
            throw Stop.usage(e);
        }
    }

    private static List<Path> jars(Path path) {
        if (!Files.isDirectory(path)) {
            if (!Files.exists(path)) {
                throw Stop.usage("--driver-path must name a jar or a folder of jars, but '" + path + "' is not there");
            }
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Stop.usage("--driver-path cannot be read: " + path);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw Stop.usage(e);
        }
    }

    /** The manager of drivers takes only those whose classes its caller could load. */
    private static Driver ofThisLoader(Driver driver) {
        return (Driver) Proxy.newProxyInstance(
                Drivers.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(driver, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /**
     * Checks that there is a driver, before anybody waits for a connection.
     *
     * @throws IllegalArgumentException if there is none, with what to do
     */
    static void check(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            String kind = url.replaceFirst("^jdbc:", "").replaceFirst(":.*", "");
            String jar = JARS.containsKey(kind) ? "its jar (" + JARS.get(kind) + ")" : "the jar of its driver";
            throw new IllegalArgumentException("there is no driver for jdbc:" + kind + ": name " + jar
                    + " by --driver-path; those of PostgreSQL and DuckDB are in the program");
        }
    }
}
