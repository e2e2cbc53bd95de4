package io.github.driftlib.examples.taxi.service;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ids of the last trips, so that a trip that is sent again is told from a new one. Safe for use by many threads.
 */
final class RecentIds {

    static final int MOST = 50_000;

    private final Set<String> ids = new LinkedHashSet<>();

    /** Remembers an id; whether it was not known. */
    synchronized boolean add(String id) {
        boolean added = ids.add(id);
        if (ids.size() > MOST) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return added;
    }
}
