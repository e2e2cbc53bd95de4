package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.sink.kit.MeasuredPage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page says of the service under load, with the service in a Java machine of its own. With the system property
 * {@code load.time}, such as {@code 10m}, it is measured for so long, and the page is written.
 */
@EnabledIfSystemProperty(named = "long", matches = "true")
class ServiceUnderLoadTest {

    private static final MeasuredPage PAGE =
            MeasuredPage.of(Path.of("..", "..", "docs", "taxi-service.md").toAbsolutePath());

    @TempDir
    private Path folder;

    private static String time(String usual) {
        return System.getProperty("load.time", usual);
    }

    /** What {@code ./taxi load} prints, less what it says of its trips. */
    private String load(OwnService service, String... options) {
        StringWriter out = new StringWriter();
        int code = ServiceApp.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments(service, options));
        assertThat(code).as("%s%n%s", out, service.said()).isZero();
        String printed = out.toString();
        return printed.substring(printed.indexOf('|')).strip();
    }

    private String[] arguments(OwnService service, String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "load";
        all[1] = "--url";
        all[2] = service.url().toString();
        all[3] = "--output";
        all[4] = folder.resolve("load").toString();
        System.arraycopy(options, 0, all, 5, options.length);
        return all;
    }

    private static void write(String part, String measured) throws Exception {
        System.out.println(measured);
        if (System.getProperty("load.time") != null) {
            PAGE.write(part, measured + "\n");
        }
    }

    @Test
    void recordingCostsLittle() throws Exception {
        try (OwnService service =
                OwnService.start(folder.resolve("service"), "512m", "--no-database", "--measurable")) {
            String measured = load(service, "--measure", time("60s"));
            assertThat(measured).contains("none was refused by the recorder");
            write("what watching costs", measured);
        }
    }

    @Test
    void theHeapStaysAsItIs() throws Exception {
        try (OwnService service = OwnService.start(
                folder.resolve("service"),
                "128m",
                "--no-database",
                "--measurable",
                "--window",
                "1s",
                "--lateness",
                "1s",
                "--outcomes-within",
                "10s")) {
            write("heap under load", load(service, "--soak", time("5m")));
        }
    }
}
