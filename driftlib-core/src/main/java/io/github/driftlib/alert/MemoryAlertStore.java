package io.github.driftlib.alert;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store in memory. */
final class MemoryAlertStore implements AlertStore {

    private final Map<String, AlertState> states = new HashMap<>();
    private final Set<AlertMessage> unsent = new LinkedHashSet<>();

    @Override
    public synchronized Optional<AlertState> load(String project) {
        return Optional.ofNullable(states.get(project));
    }

    @Override
    public synchronized void save(Alerting.Step step) {
        states.put(step.state().project(), step.state());
        unsent.addAll(step.messages());
    }

    @Override
    public synchronized List<AlertMessage> unsent(String project) {
        return unsent.stream()
                .filter(message -> message.project().equals(project))
                .toList();
    }

    @Override
    public synchronized void sent(AlertMessage message) {
        unsent.remove(message);
    }
}
