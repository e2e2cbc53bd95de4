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
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the pages: checked by Closure's rules, complete, and nothing in them that a page must not do. */
class ScriptTest {

    private static final SourceFile D3 = SourceFile.fromCode("d3.js", "/** @externs */ var d3;");

    private static final Pattern DECLARED = Pattern.compile("(?m)^(?:const|let|function|class) (\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"report.js", "dashboard.js"})
    void theScriptIsCleanByClosuresRules(String entry) throws IOException {
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.ECMASCRIPT_2021);
        options.setLanguageOut(LanguageMode.NO_TRANSPILE);
        options.setCheckSymbols(true);
        options.setWarningLevel(DiagnosticGroups.CHECK_VARIABLES, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.UNUSED_LOCAL_VARIABLE, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.SUSPICIOUS_CODE, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.CHECK_USELESS_CODE, CheckLevel.ERROR);
        options.setWarningLevel(DiagnosticGroups.GLOBAL_THIS, CheckLevel.ERROR);
        Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
        List<SourceFile> externs = new ArrayList<>(CommandLineRunner.getBuiltinExterns(options.getEnvironment()));
        externs.add(D3);
        compiler.compile(
                externs,
                List.of(SourceFile.fromCode(
                        entry, String.join("\n", ScriptBundle.modules(entry).values()))),
                options);
        assertThat(Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
                        .map(JSError::toString))
                .isEmpty();
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
