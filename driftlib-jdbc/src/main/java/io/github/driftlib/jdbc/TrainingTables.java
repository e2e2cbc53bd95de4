package io.github.driftlib.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The statements over the tables of runs: {@code <prefix>_run}, {@code <prefix>_run_parameter} and
 * {@code <prefix>_point}.
 *
 * @param prefix what the names begin with
 */
record TrainingTables(String prefix) {

    private String table(String name) {
        return TableName.of(prefix + "_" + name).sql();
    }

    void create(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        String text = dialect.typeOf(ValueKind.LABEL) + " not null";
        String time = dialect.typeOf(ValueKind.TIME);
        String key = dialect == Dialect.H2 ? "varchar(500) not null" : text;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + table("run") + " (run_id " + key
                    + " primary key, project "
                    + text + ", kind " + text + ", parent " + text + ", model_version " + text + ", data_fingerprint "
                    + text + ", commit_id " + text + ", started " + time + " not null, ended " + time + ", status "
                    + text + ")");
            statement.execute("create table if not exists " + table("run_parameter") + " (run_id " + key + ", name "
                    + key + ", \"value\" " + text + ", primary key (run_id, name))");
            statement.execute("create table if not exists " + table("point") + " (run_id " + key + ", series " + key
                    + ", step bigint not null, metric " + text + ", split " + text + ", actual " + text
                    + ", predicted " + text + ", epoch bigint, measured " + time
                    + " not null, \"value\" double precision, not_finite " + text
                    + ", standard_error double precision, primary key (run_id, series, step))");
        }
    }

    String deleteRun() {
        return "delete from " + table("run") + " where run_id = ?";
    }

    String deleteParameters() {
        return "delete from " + table("run_parameter") + " where run_id = ?";
    }

    String deletePoint() {
        return "delete from " + table("point") + " where run_id = ? and series = ? and step = ?";
    }

    String insertRun() {
        return "insert into " + table("run")
                + " (run_id, project, kind, parent, model_version, data_fingerprint, commit_id, status, started, ended)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    String insertParameter() {
        return "insert into " + table("run_parameter") + " (run_id, name, \"value\") values (?, ?, ?)";
    }

    String insertPoint() {
        return "insert into " + table("point")
                + " (run_id, series, step, metric, split, actual, predicted, epoch, measured, \"value\", not_finite,"
                + " standard_error) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    String selectRuns() {
        return "select run_id, project, kind, parent, model_version, data_fingerprint, commit_id, status, started, ended"
                + " from " + table("run") + " where project = ? order by started, run_id";
    }

    String selectParameters() {
        return "select p.run_id, p.name, p.\"value\" from " + table("run_parameter") + " p join " + table("run")
                + " r on r.run_id = p.run_id where r.project = ?";
    }

    String selectPoints() {
        return "select step, metric, split, actual, predicted, epoch, measured, \"value\", not_finite, standard_error from "
                + table("point") + " where run_id = ?";
    }
}
