package io.github.driftlib.alert;

import io.github.driftlib.json.LogText;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.webhook.Notice;
import io.github.driftlib.sink.webhook.Notifier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges each snapshot that is written, and tells what is to be told.
 *
 * <p>State and messages are kept before a message is sent, and noted when it is: a program that ends in between sends
 * it again, and one that starts again neither forgets nor repeats what was told. Behind a
 * {@link io.github.driftlib.sink.durable.DurableSink} a message is sent when its receiver is back. A message that its
 * receiver will never take is told in the log and not sent again. Snapshots must come in the order of their times; an
 * earlier one changes nothing. Safe for use by many threads of one process; a project belongs to one process.
 */
public final class AlertSink implements MetricSink {

    private static final Logger LOG = LoggerFactory.getLogger(AlertSink.class);

    private final Alerting alerting;
    private final AlertStore store;
    private final Notifier notifier;
    private final Function<AlertMessage, URI> link;

    private AlertSink(Alerting alerting, AlertStore store, Notifier notifier, Function<AlertMessage, URI> link) {
        this.alerting = Objects.requireNonNull(alerting, "alerting must be given, but was null");
        this.store = Objects.requireNonNull(store, "store must be given, but was null");
        this.notifier = Objects.requireNonNull(notifier, "notifier must be given, but was null");
        this.link = link;
    }

    /** Alerts by rules and a policy, from a store, to a receiver. */
    public static AlertSink of(Alerting alerting, AlertStore store, Notifier notifier) {
        return new AlertSink(alerting, store, notifier, message -> null);
    }

    /** The same with a link to where more of a message is to be seen. */
    public AlertSink linking(Function<AlertMessage, URI> link) {
        return new AlertSink(
                alerting, store, notifier, Objects.requireNonNull(link, "link must be given, but was null"));
    }

    /**
     * {@inheritDoc}
     *
     * @throws SinkException if a message could not be sent, which may pass; the next write sends it first
     */
    @Override
    public synchronized void write(Snapshot snapshot) {
        Alerting.Input run = Alerting.Input.of(snapshot);
        Alerting.Step step = alerting.next(known(run.project()), run);
        store.save(new Alerting.Step(
                step.state(),
                step.messages().stream().map(message -> message.with(snapshot)).toList()));
        send(run.project());
    }

    /** Takes a snapshot as an example of what is normal. */
    public void learn(Snapshot snapshot) {
        learn(List.of(Objects.requireNonNull(snapshot, "snapshot must be given, but was null")));
    }

    /**
     * Takes snapshots of one project as examples of what is normal, the earliest first. What is learned of them is kept
     * at once: all of it or, where the program ends before, nothing.
     *
     * @throws IllegalArgumentException if they are of several projects
     */
    public synchronized void learn(List<Snapshot> snapshots) {
        Objects.requireNonNull(snapshots, "snapshots must be given, but was null");
        AlertState state = null;
        for (Snapshot snapshot : snapshots) {
            Alerting.Input run = Alerting.Input.of(snapshot);
            state = alerting.learn(state == null ? known(run.project()) : state, run);
        }
        if (state != null) {
            store.save(new Alerting.Step(state, List.of()));
        }
    }

    /** Tells where a run is missing; to be called now and then, with the time it is. */
    public synchronized void look(String project, Instant now) {
        store.save(alerting.missing(known(project), now));
        send(project);
    }

    private AlertState known(String project) {
        return store.load(project).orElse(AlertState.of(project));
    }

    private void send(String project) {
        for (AlertMessage message : store.unsent(project)) {
            Notice notice = message.notice();
            URI target = link.apply(message);
            try {
                notifier.send(target == null ? notice : notice.withLink(target));
            } catch (SinkException e) {
                if (e.mayPass()) {
                    throw e;
                }
                LOG.error("A message is refused and not sent: {}: {}", LogText.of(notice.title()), LogText.of(e));
            }
            store.sent(message);
        }
    }
}
