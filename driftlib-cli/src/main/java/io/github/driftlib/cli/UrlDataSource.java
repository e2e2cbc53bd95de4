package io.github.driftlib.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A database by its URL; user and password come from the environment variables {@code DRIFTLIB_DB_USER} and
 * {@code DRIFTLIB_DB_PASSWORD}, or stand in the URL as <code>${NAME}</code>.
 */
final class UrlDataSource implements DataSource {

    private final String url;
    private final Properties properties = new Properties();

    private UrlDataSource(String url) {
        this.url = url;
    }

    static UrlDataSource of(String url, Map<String, String> environment) {
        UrlDataSource source = new UrlDataSource(Secrets.resolved(url, environment));
        Drivers.check(source.url);
        put(source.properties, "user", environment.get("DRIFTLIB_DB_USER"));
        put(source.properties, "password", environment.get("DRIFTLIB_DB_PASSWORD"));
        return source;
    }

    private static void put(Properties properties, String name, String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers write no log.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the drivers write no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
