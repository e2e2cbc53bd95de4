package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /predict}: how long trips will take, one or many; {@code POST /models/reload}: reads the models anew. */
@RestController
class PredictController {

    private final Predictor predictor;

    PredictController(Predictor predictor) {
        this.predictor = predictor;
    }

    @PostMapping("/predict")
    ResponseEntity<String> predict(InputStream body) throws IOException {
        JsonNode request = RequestJson.parse(body);
        List<TripRequest> trips = RequestJson.trips(request);
        if (!RequestJson.isMany(request)) {
            return json(200, shown(predictor.answer(trips.get(0))));
        }
        ArrayNode answers = RequestJson.JSON.createArrayNode();
        trips.forEach(trip -> answers.add(shown(predictor.answer(trip))));
        return json(200, answers);
    }

    private static ObjectNode shown(Predictor.Said said) {
        Answer answer = said.answer();
        ObjectNode shown = RequestJson.JSON
                .createObjectNode()
                .put("id", answer.id())
                .put("minutes", answer.minutes())
                .put("model", answer.model());
        return said.repeated() ? shown.put("repeated", true) : shown;
    }

    @PostMapping("/models/reload")
    ResponseEntity<String> reload() {
        Models.Loaded loaded;
        try {
            loaded = predictor.models().reload();
        } catch (IOException e) {
            // The model that was read before goes on.
            return json(500, RequestJson.JSON.createObjectNode().put("error", e.getMessage()));
        }
        ObjectNode answer =
                RequestJson.JSON.createObjectNode().put("model", loaded.model().version());
        loaded.candidate().ifPresent(candidate -> answer.put("candidate", candidate.version()));
        return json(200, answer);
    }

    static ResponseEntity<String> json(int status, JsonNode body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.toString());
    }
}
