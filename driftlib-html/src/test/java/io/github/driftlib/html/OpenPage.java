package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page opened from disk, with what the browser had to say about it. */
public final class OpenPage implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private OpenPage(String address, int width, int height, ColorScheme scheme) {
        this(
                address,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
    }

    private OpenPage(String address, com.microsoft.playwright.Browser.NewContextOptions options) {
        context = Browser.get().newContext(options);
        // Pictures of large pages take long on a machine that is busy.
        context.setDefaultTimeout(120_000);
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(address);
    }

    static OpenPage of(Path file) {
        return of(file, 1280, 900, ColorScheme.LIGHT);
    }

    /** With an address that says more than the file. */
    public static OpenPage of(Path file, String fragment) {
        return new OpenPage(file.toUri() + fragment, 1280, 900, ColorScheme.LIGHT);
    }

    public static OpenPage of(Path file, int width, int height, ColorScheme scheme) {
        return new OpenPage(file.toUri().toString(), width, height, scheme);
    }

    /** As a viewer shows it that allows no scripts. */
    static OpenPage withoutScripts(Path file) {
        return new OpenPage(
                file.toUri().toString(),
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(false));
    }

    public Page page() {
        return page;
    }

    /** Keeps a picture of the whole page: all of it is drawn, then as wide as the screen unless it is paper. */
    void screenshot(String name) {
        page.evaluate("window.dispatchEvent(new Event('beforeprint'));"
                + " if (!matchMedia('print').matches) { window.dispatchEvent(new Event('afterprint')); }"
                + " window.scrollTo(0, 0)");
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nothing was complained about, and nothing but the file itself and what stands in it was asked for. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
        assertThat(requests.stream()
                        .filter(url -> !url.startsWith("data:") && !url.equals(requests.get(0)))
                        .skip(1))
                .isEmpty();
    }

    /** The texts of axes that touch another one, so that two numbers read as one. */
    @SuppressWarnings("unchecked")
    List<String> touchingTexts() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('svg')].flatMap((svg) => {
                  const texts = [...svg.querySelectorAll('.axis text:not(.axis-label), text.tick')]
                      .filter((text) => !text.hasAttribute('transform'))
                      .map((text) => ({words: text.textContent, box: text.getBoundingClientRect()}));
                  return texts.flatMap((one, i) => texts.slice(i + 1)
                      .filter((other) => other.box.left < one.box.right + 1 && one.box.left < other.box.right + 1
                          && other.box.top + 2 < one.box.bottom && one.box.top + 2 < other.box.bottom)
                      .map((other) => `${svg.getAttribute('aria-label')}: ${one.words} | ${other.words}`));
                })""");
    }

    /** What axe-core finds that is serious or worse. */
    @SuppressWarnings("unchecked")
    List<String> accessibilityProblems() {
        // Through the debugger: the page's own policy would not let it in.
        page.evaluate(axe());
        Map<String, Object> found =
                (Map<String, Object>) page.evaluate("() => axe.run(document, {resultTypes: ['violations']})");
        List<String> problems = new ArrayList<>();
        for (Map<String, Object> violation : (List<Map<String, Object>>) found.get("violations")) {
            if (List.of("serious", "critical").contains(violation.get("impact"))) {
                problems.add(violation.get("id") + ": " + targets((List<Map<String, Object>>) violation.get("nodes")));
            }
        }
        return problems;
    }

    private static String targets(List<Map<String, Object>> nodes) {
        return nodes.stream()
                .limit(5)
                .map(node -> node.get("target") + " " + node.get("failureSummary"))
                .toList()
                .toString();
    }

    private static String axe() {
        try (InputStream script = OpenPage.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
