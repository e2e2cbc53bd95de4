package io.github.driftlib.examples.taxi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.driftlib.examples.taxi.TaxiApp;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import picocli.CommandLine;

/** What the documentation shows is compiled, run or parsed. */
class DocumentationTest {

    private static final Set<String> LANGUAGES = Set.of(
            "java",
            "bash",
            "xml",
            "sql",
            "json",
            "yaml",
            "gradle",
            "kotlin",
            "properties",
            "text",
            "message",
            "module");
    private static final Set<String> PROGRAMS = Set.of(
            "./taxi",
            "./mvnw",
            "driftlib",
            "driftlib-cli/target/dist/driftlib",
            "export",
            "psql",
            "docker",
            "curl",
            "git",
            "cd",
            "benchmarks/peers/run",
            "java",
            "jdeps",
            "unzip",
            "zip",
            "javac",
            "jar",
            "jlink");

    private static final Set<String> OF_THE_SERVICE = Set.of("serve", "load", "batch-from-log");

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

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void javaCompiles(DocumentedCode block) {
        new Snippet(block.code()).compile(classes);
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
            if (!artifact.startsWith("driftlib-")) {
                continue;
            }
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
        // The commands of the service are parsed by its own test.
        if (words[0].equals("./taxi") && Stream.of(words).noneMatch(OF_THE_SERVICE::contains)) {
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
