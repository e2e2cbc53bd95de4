package io.github.driftlib.examples.taxi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.driftlib.examples.taxi.TaxiApp;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import picocli.CommandLine;

/** What the documentation shows is compiled, run or parsed. */
class DocumentationTest {

    /** Around a fragment: the names it may use without saying where they come from. */
    private static final String FRAGMENT = """
            import io.github.driftlib.blackbox.*;
            import io.github.driftlib.classification.*;
            import io.github.driftlib.comparison.*;
            import io.github.driftlib.data.*;
            import io.github.driftlib.drift.*;
            import io.github.driftlib.drift.stattest.*;
            import io.github.driftlib.duckdb.*;
            import io.github.driftlib.estimation.*;
            import io.github.driftlib.fairness.*;
            import io.github.driftlib.html.*;
            import io.github.driftlib.html.block.*;
            import io.github.driftlib.html.view.*;
            import io.github.driftlib.jdbc.*;
            import io.github.driftlib.metric.*;
            import io.github.driftlib.preset.*;
            import io.github.driftlib.quality.*;
            import io.github.driftlib.quality.test.*;
            import io.github.driftlib.ranking.*;
            import io.github.driftlib.regression.*;
            import io.github.driftlib.report.*;
            import io.github.driftlib.segment.*;
            import io.github.driftlib.sink.*;
            import io.github.driftlib.summary.*;
            import io.github.driftlib.test.*;
            import io.github.driftlib.text.*;
            import java.nio.charset.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import javax.sql.DataSource;

            abstract class Fragment {
                Dataset reference;
                Dataset current;
                Dataset today;
                Dataset lastMonth;
                Dataset train;
                Dataset dataset;
                List<Dataset> batches;
                DataDefinition definition;
                Snapshot snapshot;
                MetricSink sink;
                Path path;
                Path january;
                Path february;
                Path spreadsheet;
                Path mixed;
                TestedStatistic<ColumnMissingValuesResult> statistic;
                DataSource dataSource;

                void run() throws Exception {
            %s
                }
            %s
            }
            """;

    /** What stands in a class, and not in a method. */
    private static final Pattern MEMBER = Pattern.compile("(public|private) .*", Pattern.DOTALL);

    private static final Set<String> LANGUAGES = Set.of("java", "bash", "xml", "sql", "json", "text", "");
    private static final Set<String> PROGRAMS =
            Set.of("./taxi", "./mvnw", "psql", "docker", "git", "cd", "benchmarks/peers/run", "java");

    @TempDir
    Path classes;

    private static Stream<DocumentedCode> of(String language) {
        return Stream.concat(DocumentedCode.inPages().stream(), DocumentedCode.inJavadoc().stream())
                .filter(block -> block.language().equals(language));
    }

    static Stream<DocumentedCode> javaBlocks() {
        return of("java");
    }

    static Stream<DocumentedCode> xmlBlocks() {
        return of("xml");
    }

    static Stream<String> commands() {
        return of("bash")
                .flatMap(block -> block.code().lines())
                .map(line -> line.replaceFirst("\\s+#.*$", "")
                        .replaceFirst("^\\$ ", "")
                        .trim())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct();
    }

    private String compile(DocumentedCode block) {
        boolean whole = block.code().contains("class ");
        boolean member = MEMBER.matcher(block.code()).matches();
        String code = whole ? block.code() : FRAGMENT.formatted(member ? "" : block.code(), member ? block.code() : "");
        Matcher name = Pattern.compile("(?:class|record|interface|enum) (\\w+)").matcher(code);
        assertThat(name.find()).isTrue();
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return code;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(source))
                .call();
        assertThat(compiled).withFailMessage("%s: %s", block, messages).isTrue();
        return name.group(1);
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void javaCompiles(DocumentedCode block) {
        compile(block);
    }

    @Test
    void theReadmesFirstReportRuns() throws Exception {
        DocumentedCode block = javaBlocks()
                .filter(each -> each.file().endsWith("README.md"))
                .findFirst()
                .orElseThrow();
        String name = compile(block);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            String[] noArguments = {};
            assertThatCode(() -> loader.loadClass(name)
                            .getMethod("main", String[].class)
                            .invoke(null, (Object) noArguments))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("xmlBlocks")
    void dependenciesExist(DocumentedCode block) throws Exception {
        byte[] xml = ("<snippet>" + block.code() + "</snippet>").getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        String version = Pattern.compile("<artifactId>driftlib-parent</artifactId>\\s*<version>(.*?)</version>")
                .matcher(DocumentedCode.read(DocumentedCode.ROOT.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        for (int i = 0; i < document.getElementsByTagName("artifactId").getLength(); i++) {
            String artifact =
                    document.getElementsByTagName("artifactId").item(i).getTextContent();
            assertThat(DocumentedCode.ROOT.resolve(artifact).resolve("pom.xml")).exists();
            assertThat(document.getElementsByTagName("groupId").item(i).getTextContent())
                    .isEqualTo("io.github.driftlib");
        }
        for (int i = 0; i < document.getElementsByTagName("version").getLength(); i++) {
            assertThat(document.getElementsByTagName("version").item(i).getTextContent())
                    .isEqualTo(version);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandsAreOnesThatExist(String command) {
        String[] words = command.replace("\\", " ").split("\\s+");
        assertThat(PROGRAMS).contains(words[0]);
        if (words[0].startsWith("./")) {
            assertThat(Files.isExecutable(DocumentedCode.ROOT.resolve(words[0])))
                    .isTrue();
        }
        if (words[0].equals("./taxi")) {
            String[] arguments = Stream.of(words).skip(1).toArray(String[]::new);
            assertThatCode(() -> new CommandLine(new TaxiApp()).parseArgs(arguments))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyBlockSaysWhatItIs() {
        assertThat(DocumentedCode.inPages())
                .extracting(DocumentedCode::language)
                .isSubsetOf(LANGUAGES);
        assertThat(javaBlocks().count()).isGreaterThan(3);
        assertThat(commands().count()).isGreaterThan(3);
    }
}
