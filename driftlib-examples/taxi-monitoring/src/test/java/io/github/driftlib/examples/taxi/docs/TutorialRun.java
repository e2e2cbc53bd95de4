package io.github.driftlib.examples.taxi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.examples.taxi.TaxiProcess;
import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Does what the tutorial says, in a folder with the published trips, as a reader would. */
final class TutorialRun implements WrittenPage.Runs {

    /** Of a command that does not end by itself. */
    private static final String LAST_LINE_OF_A_FLOW = "The page stays until Ctrl-C.";

    private static final Pattern QUERY = Pattern.compile("psql \".*?\" -c \"(.*)\"");

    private final Path folder;

    /**
     * A run in a folder.
     *
     * @param trips the folder with the published months
     */
    TutorialRun(Path folder, Path trips) throws IOException {
        this.folder = folder;
        Files.createSymbolicLink(folder.resolve("trips"), trips.toAbsolutePath());
    }

    /** Where the results are. */
    Path output() {
        return folder.resolve("taxi-output");
    }

    @Override
    public Optional<String> outputOf(String language, String code) throws Exception {
        assertThat(language).isEqualTo("bash");
        Matcher query = QUERY.matcher(code.strip());
        return Optional.of(query.matches() ? answer(query.group(1)) : taxi(code.strip()));
    }

    private String taxi(String command) throws Exception {
        assertThat(command).startsWith("./taxi ").doesNotContain("\n");
        List<String> arguments =
                Stream.of((command + " --data trips").split(" ")).skip(1).toList();
        try (TaxiProcess taxi = TaxiProcess.start(folder, arguments)) {
            if (command.equals("./taxi flow")) {
                return taxi.readTo(LAST_LINE_OF_A_FLOW);
            }
            String output = taxi.readAll();
            assertThat(taxi.exitCode()).as(output).isZero();
            return Volatile.shortened(output);
        }
    }

    private String answer(String query) throws SQLException {
        try (TaxiDatabase database = TaxiDatabase.embedded(output(), 0);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return asPsqlPrintsIt(result);
        }
    }

    /** Names in the middle, numbers to the right, everything else to the left; no blanks at the end of a line. */
    private static String asPsqlPrintsIt(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        int count = columns.getColumnCount();
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                row.add(Optional.ofNullable(result.getString(i)).orElse(""));
            }
            rows.add(row);
        }
        List<String> lines = new ArrayList<>(List.of("", ""));
        rows.forEach(row -> lines.add(""));
        for (int i = 0; i < count; i++) {
            String name = columns.getColumnLabel(i + 1);
            int column = i;
            int width = Stream.concat(Stream.of(name), rows.stream().map(row -> row.get(column)))
                    .mapToInt(String::length)
                    .max()
                    .orElseThrow();
            boolean number = columns.getColumnType(i + 1) == Types.DOUBLE;
            String between = i == 0 ? " " : "| ";
            int left = (width - name.length()) / 2;
            lines.set(0, lines.get(0) + between + padded(" ".repeat(left) + name, width) + ' ');
            lines.set(1, lines.get(1) + (i == 0 ? "" : "+") + "-".repeat(width + 2));
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(i);
                String placed = number ? " ".repeat(width - cell.length()) + cell : padded(cell, width);
                lines.set(row + 2, lines.get(row + 2) + between + placed + ' ');
            }
        }
        lines.add("(" + rows.size() + " rows)");
        return String.join("\n", lines.stream().map(String::stripTrailing).toList()) + '\n';
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
