package io.github.driftlib.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @TempDir
    private static Path all;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        BuildSite.pages(ROOT, all, "0.1.0");
        site = all.resolve("0.1.0");
    }

    /** Each version has a folder; the top leads to the newest, which is not the last that was made. */
    @Test
    void versionsAreBesideEachOther() throws IOException {
        for (String version : List.of("0.10.0", "0.9.1", "0.10.0-SNAPSHOT")) {
            BuildSite.pages(ROOT, all, version);
        }
        assertThat(Files.readString(all.resolve("versions.js")))
                .isEqualTo("const VERSIONS = [\"0.10.0\", \"0.10.0-SNAPSHOT\", \"0.9.1\", \"0.1.0\"];\n");
        assertThat(Files.readString(all.resolve("index.html"))).contains("href=\"0.10.0/index.html\"");
    }

    @Test
    void guidesThatStandElsewhereArePagesToo() throws IOException {
        assertThat(Files.readString(site.resolve("index.html"))).contains("href=\"spring-boot.html\"");
        assertThat(Files.readString(site.resolve("ci-gate.html"))).contains("href=\"template.html\"");
        assertThat(Files.readString(site.resolve("template.html"))).contains("href=\"suite-files.html\"");
    }

    /** All pages but those of the Javadoc, which javadoc makes. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html") && Files.isRegularFile(file))
                    .filter(file -> !file.startsWith(site.resolve("javadoc")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPageOfTheDocumentationIsThere() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            assertThat(docs.filter(file -> file.toString().endsWith(".md"))
                            .map(file ->
                                    site.resolve(file.getFileName().toString().replace(".md", ".html"))))
                    .isNotEmpty()
                    .allMatch(Files::exists);
        }
        String index = Files.readString(site.resolve("search.js"));
        assertThat(index.contains("\"glossary.html\"") && index.contains("\"noise-floor.html\""))
                .isTrue();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                if (!leadsSomewhere(page, target)) {
                    broken.add(page.getFileName() + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        if (target.startsWith("https://github.com/driftlib/driftlib/blob/main/")) {
            String path = target.substring("https://github.com/driftlib/driftlib/blob/main/".length());
            return Files.exists(ROOT.resolve(path.replaceFirst("#.*", "")));
        }
        if (target.matches("(https?|data|mailto):.*")) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(file)
                && (parts.length == 1
                        || parts[1].equals("text")
                        || Files.readString(file).contains("id=\"" + parts[1] + "\""));
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readString(page)).doesNotContainPattern("<(script|img|link)[^>]*(src|href)=\"https?:");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "noise-floor.md, docs, noise-floor.html",
        "docs/noise-floor.md#x, '', noise-floor.html#x",
        "../README.md, docs, index.html",
        "../../noise-floor.md, docs/reference/metrics, ../../noise-floor.html",
        "../tests/A.md, docs/reference/metrics, ../../reference/tests/A.html",
        "docs/images/a.png, '', images/a.png",
        "adr/0003-x.md, docs, https://github.com/driftlib/driftlib/blob/main/docs/adr/0003-x.md",
        "../driftlib-spring-boot-starter/README.md, docs, spring-boot.html",
        "../CONTRIBUTING.md, docs, https://github.com/driftlib/driftlib/blob/main/CONTRIBUTING.md",
        "https://a.b, docs, https://a.b"
    })
    void links(String from, String folder, String to) {
        assertThat(Markdown.target(from, folder)).isEqualTo(to);
    }

    @Test
    void textIsOnlyText() {
        assertThat(Markdown.parse("`<script>` & \"x\"", "docs").html()).contains("&lt;script&gt;");
        assertThat(Layout.escaped("<b>&\"")).isEqualTo("&lt;b&gt;&amp;&quot;");
    }
}
