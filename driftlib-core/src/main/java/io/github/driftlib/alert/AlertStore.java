package io.github.driftlib.alert;

import java.util.List;
import java.util.Optional;

/** Keeps what is known of projects, and messages until they are sent. */
public interface AlertStore {

    /** What is known of a project. */
    Optional<AlertState> load(String project);

    /**
     * Keeps what a run led to, as a whole or not at all: the state in place of the one before, and the messages, which
     * are unsent.
     */
    void save(Alerting.Step step);

    /** The messages of a project that are unsent, the oldest first. */
    List<AlertMessage> unsent(String project);

    /** Says that a message is sent. */
    void sent(AlertMessage message);

    /** A store in memory, which forgets with the program. */
    static AlertStore inMemory() {
        return new MemoryAlertStore();
    }
}
