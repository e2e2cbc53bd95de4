package io.github.driftlib.cli;

import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.CatalogueEntry;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.suite.Names;
import io.github.driftlib.suite.Shapes;
import java.util.List;
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
        description = "What a metric, a test, a preset or a stat test is, with its parameters; without a name, the list of them.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name, as in a suite file.")
    private String name;

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.found();
        Terminal terminal = Terminal.on(spec.commandLine().getOut());
        if (name == null) {
            list(catalogue, terminal);
            return ExitCode.PASSED.code();
        }
        List<CatalogueEntry> entries = catalogue.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .toList();
        Set<String> names = new TreeSet<>(PresetJson.testNames());
        names.addAll(PresetJson.metricNames());
        if (entries.isEmpty() && !names.contains(name)) {
            catalogue.entries().forEach(entry -> names.add(entry.name()));
            throw Stop.usage("a name must be one of those that 'driftlib explain' lists" + Names.butWas(name, names));
        }
        entries.forEach(entry -> show(entry, terminal));
        parameters().ifPresent(parameters -> terminal.line("parameters: " + String.join(", ", parameters)));
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

    private static void list(Catalogue catalogue, Terminal terminal) {
        for (CatalogueEntry.Kind kind : CatalogueEntry.Kind.values()) {
            List<List<String>> rows = catalogue.entries().stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(entry -> List.of(entry.name(), entry.measures().isEmpty() ? entry.title() : entry.measures()))
                    .toList();
            if (!rows.isEmpty()) {
                terminal.line(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "s");
                terminal.table(rows);
            }
        }
    }

    private static void show(CatalogueEntry entry, Terminal terminal) {
        terminal.line(entry.name() + ": " + entry.title());
        Terminal.wrapped(entry.measures(), 100).forEach(terminal::line);
        field("formula", entry.formula(), terminal);
        field("range", entry.range(), terminal);
        field("worse", entry.worse(), terminal);
        field("unit", entry.unit(), terminal);
        field("condition", entry.condition(), terminal);
        field("in Java", entry.java(), terminal);
        entry.sources().forEach(source -> field("source", source, terminal));
    }

    private static void field(String title, String text, Terminal terminal) {
        if (!text.isEmpty()) {
            terminal.line(title + ": " + text);
        }
    }
}
