package io.github.driftlib.html.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One script made of a module and all that it imports, D3 first.
 *
 * <p>The modules share the scope of the one script: each follows those it imports, without its import and export words.
 * So the names they declare at the top must differ, which the tests state.
 */
final class ScriptBundle {

    private static final List<String> D3 = List.of(
            "d3-array",
            "d3-color",
            "d3-interpolate",
            "d3-format",
            "d3-time",
            "d3-time-format",
            "d3-scale",
            "d3-path",
            "d3-shape");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*\\} from '\\./([a-z-]+\\.js)';\\n");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(const|let|function|class) )");

    private ScriptBundle() {}

    /** The script that begins with the given module. */
    static String of(String entry) {
        String d3 =
                D3.stream().map(part -> Resource.text("d3/" + part + ".min.js")).collect(Collectors.joining("\n"));
        return d3 + "\n" + String.join("\n", modules(entry).values());
    }

    /** The modules by name, each after those it imports, without their imports and exports. */
    static Map<String, String> modules(String entry) {
        Map<String, String> modules = new LinkedHashMap<>();
        add(entry, modules);
        return modules;
    }

    private static void add(String name, Map<String, String> modules) {
        if (modules.containsKey(name)) {
            return;
        }
        String source = Resource.text("modules/" + name);
        Matcher imported = IMPORT.matcher(source);
        while (imported.find()) {
            add(imported.group(1), modules);
        }
        modules.put(name, EXPORT.matcher(IMPORT.matcher(source).replaceAll("")).replaceAll(""));
    }
}
