package io.github.driftlib.spring;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Window;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestResult;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A monitor in maps and lists, numbers and texts, which any JSON library writes. */
final class MonitorState {

    private MonitorState() {}

    static Map<String, Object> of(Monitor<?> monitor) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("rows", monitor.recorder().counts());
        state.put("windows", monitor.counts());
        state.put("droppedWindows", monitor.recorder().droppedWindows());
        state.put("clockJumps", monitor.recorder().clockJumps());
        monitor.recorder().restored().ifPresent(restored -> {
            state.put("restoredFrom", restored.savedAt().toString());
            state.put("gapBeforeRestart", restored.gap().toString());
        });
        monitor.last().ifPresent(last -> state.put("last", of(last)));
        return state;
    }

    static Map<String, Object> of(Window.Result result) {
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("from", result.window().from().toString());
        last.put("to", result.window().to().toString());
        last.put("rows", result.window().profile().rowCount());
        result.held().ifPresent(reason -> last.put("held", reason));
        last.put("tests", tests(result.snapshot()));
        if (!result.problems().isEmpty()) {
            last.put("problems", result.problems());
        }
        return last;
    }

    private static Map<String, Long> tests(Optional<Snapshot> found) {
        Map<String, Long> tests = new LinkedHashMap<>();
        for (TestResult.Status status : TestResult.Status.values()) {
            tests.put(
                    status.name().toLowerCase(Locale.ROOT),
                    found.stream()
                            .flatMap(snapshot -> snapshot.tests().stream())
                            .filter(test -> test.result().status() == status)
                            .count());
        }
        return tests;
    }
}
