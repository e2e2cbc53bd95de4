package io.github.driftlib.examples.taxi.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import javax.sql.DataSource;

/** A PostgreSQL that someone else runs. */
final class ExternalDatabase implements TaxiDatabase {

    private final PostgresAddress address;
    private final HikariDataSource pool;

    private ExternalDatabase(PostgresAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
    }

    static ExternalDatabase connect(String jdbcUrl, String user, String password) {
        PostgresAddress address = PostgresAddress.of(jdbcUrl, user);
        try {
            return new ExternalDatabase(address, Pool.of(jdbcUrl, user, password));
        } catch (PoolInitializationException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new IllegalStateException("cannot connect to " + address.label() + ": " + reason, e);
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public String description() {
        return "the PostgreSQL at " + address.label();
    }

    @Override
    public String psqlLine() {
        return address.psqlLine();
    }

    @Override
    public void close() {
        pool.close();
    }
}
