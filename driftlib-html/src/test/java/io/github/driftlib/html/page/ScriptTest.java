package io.github.driftlib.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.dashboard.DashboardPage;
import io.github.driftlib.html.report.ReportPage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts of the pages: checked by Closure's rules and types, complete, and nothing in them that a page must not
 * do.
 */
class ScriptTest {

    /** What the scripts call of D3. */
    private static final List<String> OF_D3 = List.of(
            "ascending",
            "bisectLeft",
            "bisectRight",
            "curveStepAfter",
            "descending",
            "extent",
            "median",
            "minIndex",
            "pairs",
            "rollup",
            "scaleBand",
            "scaleLinear",
            "scaleLog",
            "scaleUtc",
            "sum",
            "utcDay",
            "utcFormat",
            "utcMonday",
            "utcMonth",
            // and of what these give
            "bandwidth",
            "clamp",
            "defined",
            "invert",
            "paddingInner",
            "y0");

    /**
     * What the scripts know by name of maps: fields of a history, parameters of tests, when a place of a picture is.
     */
    private static final List<String> OF_MAPS = List.of(
            "column_name",
            "condition",
            "drift_score",
            "judged",
            "judged_value",
            "noise_floor",
            "stattest_threshold",
            "when");

    private static final SourceFile D3 = SourceFile.fromCode("d3.js", "/** @externs */ /** @type {?} */ var d3;");

    private static final Pattern DECLARED = Pattern.compile("(?m)^(?:const|let|function|class) (\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"report.js", "dashboard.js"})
    void theScriptIsCleanByClosuresRulesAndReadsOnlyWhatThePageHolds(String entry) throws IOException {
        assertThat(complaints(
                        entry, String.join("\n", ScriptBundle.modules(entry).values())))
                .isEmpty();
    }

    @Test
    void aNameThatThePageDoesNotHoldIsFound() throws IOException {
        String script = "window.addEventListener('load', () => JSON.parse('{}').%s.toString());";
        assertThat(complaints("right.js", String.format(script, "headline"))).isEmpty();
        assertThat(complaints("wrong.js", String.format(script, "headLine")))
                .singleElement()
                .asString()
                .contains("Property headLine never defined");
    }

    private static List<String> complaints(String name, String script) throws IOException {
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.ECMASCRIPT_2021);
        options.setLanguageOut(LanguageMode.NO_TRANSPILE);
        options.setCheckSymbols(true);
        options.setCheckTypes(true);
        options.setWarningLevel(DiagnosticGroups.CHECK_TYPES, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.CHECK_VARIABLES, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.UNUSED_LOCAL_VARIABLE, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.SUSPICIOUS_CODE, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.CHECK_USELESS_CODE, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.GLOBAL_THIS, CheckLevel.ERROR);
        Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
        List<SourceFile> externs = new ArrayList<>(CommandLineRunner.getBuiltinExterns(options.getEnvironment()));
        externs.add(D3);
        externs.add(names());
        compiler.compile(externs, List.of(SourceFile.fromCode(name, script)), options);
        return Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
                .map(JSError::toString)
                .toList();
    }

    /** The names that properties can have: what is read by another one is misspelt, or is not written any more. */
    private static SourceFile names() {
        Set<String> names = new TreeSet<>(OF_D3);
        names.addAll(OF_MAPS);
        Deque<Type> open = new ArrayDeque<>(List.of(ReportPage.class, DashboardPage.class));
        open.addAll(List.of(Block.class.getPermittedSubclasses()));
        Set<Type> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Type type = open.pop();
            if (!seen.add(type)) {
                continue;
            }
            if (type instanceof ParameterizedType some) {
                open.addAll(List.of(some.getActualTypeArguments()));
            } else if (type instanceof Class<?> some && some.isRecord()) {
                for (RecordComponent component : some.getRecordComponents()) {
                    names.add(component.getName());
                    open.add(component.getGenericType());
                }
            }
        }
        assertThat(names).contains("headline", "xEdges", "statuses").hasSizeGreaterThan(100);
        return SourceFile.fromCode(
                "names.js",
                names.stream()
                        .map(name -> "/** @type {?} */ Names.prototype." + name + ";\n")
                        .collect(Collectors.joining("", "/** @externs */ /** @record */ function Names() {}\n", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.js", "dashboard.js"})
    void namesAtTheTopOfModulesDiffer(String entry) {
        Map<String, String> declared = new TreeMap<>();
        ScriptBundle.modules(entry)
                .forEach((module, source) -> DECLARED.matcher(source)
                        .results()
                        .map(result -> result.group(1))
                        .forEach(name -> assertThat(declared.put(name, module))
                                .as(name + " of " + module)
                                .isNull()));
        assertThat(declared).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(PageKind.class)
    void nothingOfAModuleIsLeftAndNothingReadsTextAsHtml(PageKind kind) {
        String modules = String.join("\n", ScriptBundle.modules("report.js").values())
                + String.join("\n", ScriptBundle.modules("dashboard.js").values());
        assertThat(modules).doesNotContainPattern("(?m)^(import|export) ");
        assertThat(modules)
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
        assertThat(kind.script()).doesNotContain("</script", "<!--");
        assertThat(kind.style()).doesNotContain("</style", "url(", "@import");
    }

    @Test
    void thePolicyAllowsThisScriptAndThisStyleOnly() {
        assertThat(PageKind.REPORT.contentSecurityPolicy())
                .matches("default-src 'none'; script-src 'sha256-[\\w+/=]{44}'; style-src 'sha256-[\\w+/=]{44}';"
                        + " img-src data:; base-uri 'none'; form-action 'none'");
    }
}
