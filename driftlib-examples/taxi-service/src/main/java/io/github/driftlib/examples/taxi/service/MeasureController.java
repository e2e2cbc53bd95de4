package io.github.driftlib.examples.taxi.service;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For measuring: {@code POST /recording?on=false} turns the recording of trips off and on, and says what CPU time the
 * service has taken; {@code POST /collect} collects garbage, and says what heap is left.
 */
@RestController
@ConditionalOnProperty("taxi.measurable")
class MeasureController {

    private final Predictor predictor;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    MeasureController(Predictor predictor) {
        this.predictor = predictor;
    }

    @PostMapping("/recording")
    ResponseEntity<String> recording(@RequestParam(name = "on", defaultValue = "") String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new BadRequest("on", "true or false", word.isEmpty() ? "missing" : word);
        }
        boolean on = word.equals("true");
        predictor.recording().set(on);
        predictor.trips().recorder().drain();
        return PredictController.json(
                200,
                RequestJson.JSON.createObjectNode().put("recording", on).put("cpu_nanos", system.getProcessCpuTime()));
    }

    @PostMapping("/collect")
    ResponseEntity<String> collect() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return PredictController.json(
                200,
                RequestJson.JSON
                        .createObjectNode()
                        .put("heap_bytes", memory.getHeapMemoryUsage().getUsed())
                        .put("most_bytes", memory.getHeapMemoryUsage().getMax()));
    }
}
