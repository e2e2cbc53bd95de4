package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of page opens with its answer and is readable: on a phone and on a desk, by default; at all widths, in both
 * themes, printed, in grey and without scripts where time is given.
 */
class EveryKindPageTest {

    /** What the first screen must say, by kind. */
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("fairness", List.of("fails the four-fifths rule", "ratio 0.")),
            Map.entry("comparison", List.of("Keep production", "difference")),
            Map.entry("segments", List.of("mean absolute error", "zone")),
            Map.entry("estimated-errors", List.of("Estimated mean absolute error", "an alert on", "the truth is ")),
            Map.entry("estimated-classes", List.of("Estimated ROC AUC", "an alert on 0 of 10 chunks")),
            Map.entry("texts", List.of("note")),
            Map.entry("embeddings", List.of("place drifted")),
            Map.entry("outliers", List.of("petal")),
            Map.entry("causes", List.of("where inputs are the same", "sex=female")),
            Map.entry("explanations", List.of("the model looks at other features")),
            Map.entry("alerts", List.of("Alert: ", "since 2026-03-2")),
            Map.entry("live", List.of("distance", "beyond chance")));

    @TempDir
    static Path folder;

    static List<String> kinds() {
        return KindSamples.all().keySet().stream().toList();
    }

    @BeforeAll
    static void write() {
        for (Map.Entry<String, Consumer<Path>> kind : KindSamples.all().entrySet()) {
            kind.getValue().accept(folder.resolve(kind.getKey() + ".html"));
        }
    }

    private static Path file(String kind) {
        return folder.resolve(kind + ".html");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void opensWithItsAnswer(String kind) {
        try (OpenPage open = OpenPage.of(file(kind), 1280, 900, ColorScheme.LIGHT)) {
            Page page = open.page();
            String first = (String) page.evaluate("""
                    () => [...document.querySelectorAll('h1, main > p, main .calm, main .findings:not(details *), main dl')]
                        .filter((each) => each.getBoundingClientRect().top < innerHeight)
                        .map((each) => each.innerText).join('\\n')""");
            assertThat(first).contains(ANSWERS.get(kind)).doesNotContain("1 metric\n");
            for (int width : new int[] {1280, 400}) {
                page.setViewportSize(width, 900);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
            }
            open.assertQuiet();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void isReadableAtAllWidthsInBothThemesPrintedAndInGrey(String kind) {
        for (int width : new int[] {400, 1280, 2560}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (OpenPage open = OpenPage.of(file(kind), width, width > 2000 ? 1440 : 900, scheme)) {
                    open.screenshot(kind + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
                    assertThat(open.touchingTexts()).isEmpty();
                    assertThat(open.accessibilityProblems()).isEmpty();
                    open.assertQuiet();
                }
            }
        }
        try (OpenPage open = OpenPage.of(file(kind), 1280, 900, ColorScheme.LIGHT)) {
            open.page().evaluate("document.documentElement.style.filter = 'grayscale(1)'");
            open.screenshot(kind + "-grey");
        }
        try (OpenPage open = OpenPage.of(file(kind), 800, 1100, ColorScheme.DARK)) {
            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            open.screenshot(kind + "-print");
            assertThat(
                            (List<?>)
                                    open.page()
                                            .evaluate(
                                                    "[...document.querySelectorAll('figure')].filter((each) => !each.querySelector('svg'))"))
                    .isEmpty();
        }
        try (OpenPage open = OpenPage.withoutScripts(file(kind))) {
            open.screenshot(kind + "-no-script");
            assertThat(open.page().locator("noscript, body").first().innerText())
                    .contains("Pictures, and the numbers");
        }
    }
}
