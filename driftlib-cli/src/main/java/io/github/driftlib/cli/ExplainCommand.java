package io.github.driftlib.cli;

import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.suite.Names;
import io.github.driftlib.suite.Shapes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftlib explain}. */
@Command(
        name = "explain",
        description =
                "What a metric, a test, a preset or a stat test is, with its parameters; without a name, the list of them.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name, as in a suite file.")
    private String name;

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.found();
        Screen screen = Screen.on(spec.commandLine().getOut());
        if (name == null) {
            list(catalogue, screen);
            return ExitCode.PASSED.code();
        }
        List<Catalogue.Entry> entries = catalogue.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .toList();
        Set<String> names = new TreeSet<>(PresetJson.testNames());
        names.addAll(PresetJson.metricNames());
        if (entries.isEmpty() && !names.contains(name)) {
            catalogue.entries().forEach(entry -> names.add(entry.name()));
            throw Stop.usage("a name must be one of those that 'driftlib explain' lists" + Names.butWas(name, names));
        }
        entries.forEach(entry -> show(entry, screen));
        parameters().ifPresent(parameters -> screen.line("parameters: " + String.join(", ", parameters)));
        return ExitCode.PASSED.code();
    }

    private Optional<Set<String>> parameters() {
        if (PresetJson.testNames().contains(name)) {
            return Optional.of(Shapes.ofTest(name).names());
        }
        return PresetJson.metricNames().contains(name)
                ? Optional.of(Shapes.ofMetric(name).names())
                : Optional.empty();
    }

    private static void list(Catalogue catalogue, Screen screen) {
        for (Catalogue.Entry.Kind kind : Catalogue.Entry.Kind.values()) {
            List<List<String>> rows = catalogue.entries().stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(entry -> List.of(entry.name(), entry.measures().isEmpty() ? entry.title() : entry.measures()))
                    .toList();
            if (!rows.isEmpty()) {
                screen.line(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "s");
                screen.table(rows);
            }
        }
    }

    private static void show(Catalogue.Entry entry, Screen screen) {
        screen.line(entry.name() + ": " + entry.title());
        screen.line(entry.measures());
        field("formula", entry.formula(), screen);
        field("range", entry.range(), screen);
        field("worse", entry.worse(), screen);
        field("unit", entry.unit(), screen);
        field("condition", entry.condition(), screen);
        field("in Java", entry.java(), screen);
        entry.sources().forEach(source -> field("source", source, screen));
    }

    private static void field(String title, String text, Screen screen) {
        if (!text.isEmpty()) {
            screen.line(title + ": " + text);
        }
    }
}
