package io.github.driftlib.sink.webhook;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.kit.MetricSinkContract;
import io.github.driftlib.sink.kit.StoredRun;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class WebhookSinkTest extends MetricSinkContract {

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Override
    protected MetricSink sink() {
        return WebhookSink.of(Webhook.builder(receiver.address()).build());
    }

    /** The receiver knows a run by project and time, and takes the last one of each. */
    @Override
    protected List<StoredRun> stored() {
        Map<String, StoredRun> runs = new LinkedHashMap<>();
        for (Receiver.Request request : receiver.requests) {
            StoredRun run = StoredRun.of(Snapshot.fromJson(request.body()));
            runs.put(run.time() + run.project(), run);
        }
        return List.copyOf(runs.values());
    }
}
