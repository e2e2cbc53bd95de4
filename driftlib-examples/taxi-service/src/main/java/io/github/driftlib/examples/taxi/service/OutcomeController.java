package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.live.label.Match;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /outcomes}: how long trips took, one or many. One is answered by 202, 404 where its trip is not known
 * (yet), 409 where it has an outcome already, or 410 where it waited too long; many by how many there were of each.
 */
@RestController
class OutcomeController {

    private final LabelJoin<Answer> rides;
    private final RideLog log;

    OutcomeController(LabelJoin<Answer> rides, RideLog log) {
        this.rides = rides;
        this.log = log;
    }

    @PostMapping("/outcomes")
    ResponseEntity<String> outcomes(InputStream body) throws IOException {
        JsonNode request = RequestJson.parse(body);
        List<RequestJson.Outcome> outcomes = RequestJson.outcomes(request);
        Map<Match, Integer> matches = new EnumMap<>(Match.class);
        for (RequestJson.Outcome outcome : outcomes) {
            Match match = rides.outcome(outcome.id(), outcome.minutes());
            matches.merge(match, 1, Integer::sum);
            if (match != Match.DUPLICATE) {
                log.turnedOut(outcome.id(), outcome.minutes());
            }
        }
        ObjectNode answer = RequestJson.JSON.createObjectNode();
        matches.forEach((match, count) -> answer.put(match.name().toLowerCase(Locale.ROOT), count));
        return PredictController.json(
                RequestJson.isMany(request)
                        ? 202
                        : status(matches.keySet().iterator().next()),
                answer);
    }

    private static int status(Match match) {
        return switch (match) {
            case MATCHED -> 202;
            case UNKNOWN -> 404;
            case DUPLICATE -> 409;
            case EXPIRED -> 410;
        };
    }
}
