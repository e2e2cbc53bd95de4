package io.github.driftlib.examples.taxi.service;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /recording?on=false}: turns the recording of trips off and on, to see what it costs. */
@RestController
@ConditionalOnProperty("taxi.measurable")
class MeasureController {

    private final Predictor predictor;

    MeasureController(Predictor predictor) {
        this.predictor = predictor;
    }

    @PostMapping("/recording")
    ResponseEntity<String> recording(@RequestParam("on") boolean on) {
        predictor.recording().set(on);
        return PredictController.json(200, RequestJson.JSON.createObjectNode().put("recording", on));
    }
}
