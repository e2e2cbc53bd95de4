package io.github.driftlib.examples.taxi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections. */
final class Pool {

    private static final int CONNECTIONS = 8;

    private Pool() {}

    /** A pool that opens connections as they are needed; an exception if the first one cannot be opened. */
    static HikariDataSource of(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("taxi");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("ApplicationName", "taxi");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
