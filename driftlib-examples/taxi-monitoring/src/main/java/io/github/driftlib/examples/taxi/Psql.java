package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import java.io.PrintWriter;

/** Tells how to look into the database by hand. */
final class Psql {

    private Psql() {}

    static void print(TaxiApp app, TaxiDatabase database, String table) {
        PrintWriter out = app.out();
        out.println("Table " + table + " is in " + database.description() + ". To read it:");
        if (app.options().hasOwnDatabase()) {
            out.println("  " + app.options().again("db") + "      (starts it again)");
        }
        out.println("  " + database.psqlLine());
        out.flush();
    }
}
