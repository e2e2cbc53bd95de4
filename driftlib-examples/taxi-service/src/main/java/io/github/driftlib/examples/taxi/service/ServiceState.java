package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a service says of its monitors.
 *
 * @param late how many trips came after their window was closed
 * @param lateOutcomes how many outcomes came after the window of their trip was closed
 * @param refused how many were refused, since nobody took them out of the lanes
 * @param dropped how many windows were given up, since judging them took longer than they did
 */
record ServiceState(long late, long lateOutcomes, long refused, long dropped) {

    /**
     * Asks a service.
     *
     * @throws IllegalStateException if none answers
     */
    static ServiceState of(URI url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/actuator/driftlib"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode monitors = RequestJson.JSON.readTree(response.body());
            JsonNode trips = monitors.path(TaxiWatch.TRIPS);
            return new ServiceState(
                    trips.at("/rows/late").asLong(),
                    monitors.path(TaxiWatch.QUALITY).at("/rows/late").asLong(),
                    trips.at("/rows/refused").asLong(),
                    trips.path("droppedWindows").asLong());
        } catch (IOException e) {
            throw new IllegalStateException("no taxi service answers at " + url + "; ./taxi serve starts one", e);
        }
    }

    /** What a client should know of the trips since. */
    List<String> wordsSince(ServiceState before) {
        List<String> words = new ArrayList<>();
        if (late > before.late) {
            words.add((late - before.late)
                    + " trips came after their window was closed: they are in the log, and in no window. Whoever sends the"
                    + " same days again, or earlier ones, needs a service with another --output");
        }
        if (lateOutcomes > before.lateOutcomes) {
            words.add((lateOutcomes - before.lateOutcomes)
                    + " outcomes came after the window of their trip was closed, as of rides longer than"
                    + " --outcomes-within: they are in the log, and in no window");
        }
        if (refused > before.refused) {
            words.add((refused - before.refused) + " trips were refused by the recorder: they are in the log only");
        }
        if (dropped > before.dropped) {
            words.add(
                    (dropped - before.dropped)
                            + " windows were not judged, since the service did not keep up; a smaller --speed-up gives it time");
        }
        return words;
    }
}
