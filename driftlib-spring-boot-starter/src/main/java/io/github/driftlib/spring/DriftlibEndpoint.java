package io.github.driftlib.spring;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Window;
import io.github.driftlib.report.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * {@code /actuator/driftlib}: of each project what became of its rows, its windows, and how the last one was judged;
 * {@code /actuator/driftlib/PROJECT}: the snapshot of the last window.
 */
@Endpoint(id = "driftlib")
public final class DriftlibEndpoint {

    private final Supplier<List<Monitor<?>>> monitors;

    DriftlibEndpoint(Supplier<List<Monitor<?>>> monitors) {
        this.monitors = monitors;
    }

    /** The state of all monitors, by project. */
    @ReadOperation
    public Map<String, Object> monitors() {
        Map<String, Object> states = new LinkedHashMap<>();
        monitors.get().forEach(monitor -> states.put(monitor.project(), MonitorState.of(monitor)));
        return states;
    }

    /**
     * The snapshot of the last window of a project, without fields where there is none; null without such a project.
     */
    @ReadOperation(produces = "application/json")
    public @Nullable String snapshot(@Selector String project) {
        return monitors.get().stream()
                .filter(monitor -> monitor.project().equals(project))
                .findFirst()
                .map(monitor -> monitor.last()
                        .flatMap(Window.Result::snapshot)
                        .map(Snapshot::toJson)
                        .orElse("{}"))
                .orElse(null);
    }
}
