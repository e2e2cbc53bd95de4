package io.github.driftlib.html;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the machine, started once for all tests. Where none is installed, a test that asks for it says so and
 * skips.
 */
final class Browser {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");

    private static com.microsoft.playwright.Browser started;

    private Browser() {}

    /** The browser; aborts the test where none is installed. */
    static synchronized com.microsoft.playwright.Browser get() {
        if (started == null) {
            Optional<Path> program = program();
            if (program.isEmpty()) {
                String reason = "skipped: no Chromium is installed (looked for " + PROGRAMS + " on the path)";
                System.out.println(reason);
                Assumptions.abort(reason);
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program.get())
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return started;
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
