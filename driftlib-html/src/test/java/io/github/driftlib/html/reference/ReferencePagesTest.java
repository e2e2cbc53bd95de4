package io.github.driftlib.html.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.family.Catalogue;
import io.github.driftlib.html.OpenPage;
import io.github.driftlib.report.RunData;
import io.github.driftlib.text.TextDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of docs/reference are what the catalogue and the code say now. With {@code -Ddocs.update=true} they are
 * written, and pictures are drawn where what they show is new.
 */
class ReferencePagesTest {

    private static final Path FOLDER = Path.of("..", "docs", "reference");
    private static final boolean UPDATE = Boolean.getBoolean("docs.update");
    private static final int WIDTH = 620;
    private static final int MOST_HEIGHT = 480;
    private static final Set<String> TWO_CATEGORIES = Set.of("z", "z_large_sample", "fisher_exact");

    private static final RunData TRIPS = ExampleData.trips();
    private static final RunData LOANS = ExampleData.loans();
    private static final RunData SHOP = ExampleData.shop();

    @TempDir
    Path folder;

    @Test
    void thePagesAreThoseOfNow() throws Exception {
        Catalogue catalogue = Catalogue.found();
        Map<String, Object> values = JavaLines.evaluate(catalogue.entries(), folder);
        ReferencePages pages = ReferencePages.of(catalogue, entry -> example(entry, values.get(JavaLines.key(entry))));
        Map<String, String> texts = pages.texts();
        if (UPDATE) {
            update(pages, texts);
        }
        List<String> stale = new ArrayList<>();
        texts.forEach((file, text) -> {
            if (!text.equals(read(FOLDER.resolve(file)))) {
                stale.add(file);
            }
        });
        assertThat(stale)
                .as("stale pages of docs/reference: -Ddocs.update=true writes them, and then they are to be read again")
                .isEmpty();
        assertThat(files(".md")).containsExactlyInAnyOrderElementsOf(texts.keySet());
        assertThat(files(".png")).containsExactlyInAnyOrderElementsOf(pages.images());
    }

    private static Example example(Catalogue.Entry entry, Object value) {
        RunData data = data(entry);
        if (value instanceof StatTest test) {
            return Example.ofPart(test, Metrics.columnDrift(column(test), test), data);
        }
        if (value instanceof TextDescriptor descriptor) {
            return Example.ofPart(descriptor, Metrics.descriptorSummary(descriptor), data);
        }
        return value instanceof EmbeddingDriftMethod method
                ? Example.ofPart(method, Metrics.embeddingsDrift("place", method), data)
                : Example.of(value, data);
    }

    private static RunData data(Catalogue.Entry entry) {
        return switch (entry.family()) {
            case "classification", "fairness" -> LOANS;
            case "ranking" -> SHOP;
            default ->
                Stream.of("Classification", "ConfidenceBased").anyMatch(entry.name()::contains)
                        ? LOANS
                        : entry.name().startsWith("Recsys") ? SHOP : TRIPS;
        };
    }

    private static String column(StatTest test) {
        if (test.kinds().contains(ColumnKind.NUMERICAL)) {
            return "fare";
        }
        return test.kinds().contains(ColumnKind.TEXT)
                ? "note"
                : TWO_CATEGORIES.contains(test.name()) ? "payment" : "zone";
    }

    private void update(ReferencePages pages, Map<String, String> texts) throws IOException {
        for (String picture : pages.images()) {
            Path image = FOLDER.resolve(picture);
            String page = texts.entrySet().stream()
                    .filter(text -> text.getValue().contains("(../" + picture + ")"))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            if (!Files.exists(image) || !drawnOf(texts.get(page)).equals(drawnOf(read(FOLDER.resolve(page))))) {
                draw(pages.picture(picture), image);
                write(page, texts.get(page));
            }
        }
        for (String file : files(".md")) {
            if (!texts.containsKey(file)) {
                Files.delete(FOLDER.resolve(file));
            }
        }
        for (String file : files(".png")) {
            if (!pages.images().contains(file)) {
                Files.delete(FOLDER.resolve(file));
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(text.getKey(), text.getValue());
        }
    }

    private static void write(String file, String text) throws IOException {
        Path path = FOLDER.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String drawnOf(String page) {
        return page.replaceAll("(?s).*<!-- drawn of (\\w+) -->.*", "$1");
    }

    private void draw(String html, Path image) throws IOException {
        Path file = Files.writeString(folder.resolve("picture.html"), html);
        Files.createDirectories(image.getParent());
        try (OpenPage open = OpenPage.of(file, WIDTH, 900, ColorScheme.LIGHT)) {
            open.page().evaluate("window.dispatchEvent(new Event('beforeprint'))");
            open.page().locator(".opener[aria-expanded=false]").all().forEach(Locator::click);
            open.page().waitForTimeout(100);
            Locator card = open.page().locator(".card:visible").first();
            card.scrollIntoViewIfNeeded();
            BoundingBox box = card.boundingBox();
            assertThat(box.height).as("the card of " + image).isPositive();
            double top = box.y + ((Number) open.page().evaluate("window.scrollY")).doubleValue();
            open.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(image)
                            .setFullPage(true)
                            .setClip(new Clip(box.x, top, box.width, Math.min(box.height, MOST_HEIGHT))));
        }
    }

    private static List<String> files(String end) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
