package io.github.driftlib.concurrent;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Values that are computed once for each key, by the thread that asks first; others that ask meanwhile wait for it.
 *
 * <p>A computation may ask for the values of other keys. One that asks in a circle is told so at once by a
 * {@link CircleException}, whichever threads the circle goes through. A computation that fails is forgotten, so that
 * the next one to ask tries again.
 *
 * @param <K> the keys
 */
public final class Memo<K> {

    /** What the thread is computing, the innermost. */
    private static final ThreadLocal<Task> INNERMOST = new ThreadLocal<>();

    /** Guards what the unfinished tasks of all threads are asking for. */
    private static final Object ASKING = new Object();

    private final ConcurrentMap<K, Supplier<Task>> tasks = new ConcurrentHashMap<>(4);
    private final UnaryOperator<Supplier<Task>> hold;

    /** A computation, and those whose values it needs right now. */
    private static final class Task extends FutureTask<Object> {
        private final Object key;
        private final List<Task> asksFor = new ArrayList<>(1);

        Task(Object key, Callable<Object> computation) {
            super(computation);
            this.key = key;
        }
    }

    /**
     * What a thread is computing, for other threads that do a part of it: what they ask for, it asks for, so that a
     * circle is noticed though it goes through them.
     */
    public static final class Part {
        /** What is computed, or null. */
        private final Task task;

        private Part(Task task) {
            this.task = task;
        }

        /** Does the work as a part of it, unless this thread computes something already. */
        public <T> T in(Supplier<T> work) {
            if (task == null || INNERMOST.get() != null) {
                return work.get();
            }
            INNERMOST.set(task);
            try {
                return work.get();
            } finally {
                INNERMOST.remove();
            }
        }
    }

    /** What this thread is computing. */
    public static Part part() {
        return new Part(INNERMOST.get());
    }

    private Memo(UnaryOperator<Supplier<Task>> hold) {
        this.hold = hold;
    }

    /** Values that are kept as long as this is. */
    public static <K> Memo<K> kept() {
        return new Memo<>(UnaryOperator.identity());
    }

    /**
     * Values that go when the memory is needed and nobody else holds them, and are computed anew for the next one who
     * asks: at the latest before the virtual machine would run out of memory.
     */
    public static <K> Memo<K> whileMemoryLasts() {
        return new Memo<>(task -> new SoftReference<>(task.get())::get);
    }

    /**
     * The value of a key, which is computed if this is the first question for it.
     *
     * @throws CircleException if the value is needed to compute itself
     * @throws StoppedException if what this thread works for was stopped meanwhile
     */
    @SuppressWarnings("unchecked")
    public <T> T get(K key, Supplier<T> computation) {
        while (true) {
            Supplier<Task> held = tasks.get(key);
            Task task = held == null ? null : held.get();
            if (task != null) {
                try {
                    return (T) (task.isDone() ? value(key, task) : asked(task, () -> value(key, task)));
                } catch (StoppedException e) {
                    // If only the other one was stopped who computed it, this one does.
                    Stop.check();
                    continue;
                }
            }
            Task mine = new Task(key, computation::get);
            Supplier<Task> holdMine = hold.apply(() -> mine);
            if (held == null ? tasks.putIfAbsent(key, holdMine) == null : tasks.replace(key, held, holdMine)) {
                return (T) asked(mine, () -> computed(key, mine));
            }
        }
    }

    /** The value of a key, if it has been computed. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> known(K key) {
        Supplier<Task> held = tasks.get(key);
        Task task = held == null ? null : held.get();
        try {
            return task == null || !task.isDone() ? Optional.empty() : Optional.of((T) value(key, task));
        } catch (StoppedException e) {
            return Optional.empty();
        }
    }

    private Object computed(K key, Task mine) {
        Task outer = INNERMOST.get();
        INNERMOST.set(mine);
        try {
            mine.run();
        } finally {
            if (outer == null) {
                INNERMOST.remove();
            } else {
                INNERMOST.set(outer);
            }
        }
        return value(key, mine);
    }

    /** What the action gives, while it is known that what this thread computes asks for the given task. */
    private static Object asked(Task task, Supplier<Object> action) {
        Task asking = INNERMOST.get();
        if (asking == null) {
            return action.get();
        }
        synchronized (ASKING) {
            List<Object> keys = new ArrayList<>(List.of(asking.key));
            if (asksFor(task, asking, keys, new HashSet<>())) {
                throw new CircleException(keys);
            }
            asking.asksFor.add(task);
        }
        try {
            return action.get();
        } finally {
            synchronized (ASKING) {
                asking.asksFor.remove(task);
            }
        }
    }

    /** Whether a task is another, or asks for it, perhaps through more of them, whose keys are added then. */
    private static boolean asksFor(Task task, Task other, List<Object> keys, Set<Task> seen) {
        if (task.isDone() || !seen.add(task)) {
            return false;
        }
        if (task == other) {
            return true;
        }
        keys.add(task.key);
        for (Task next : task.asksFor) {
            if (asksFor(next, other, keys, seen)) {
                return true;
            }
        }
        keys.remove(keys.size() - 1);
        return false;
    }

    private Object value(K key, Task task) {
        try {
            return join(task);
        } catch (RuntimeException | Error e) {
            tasks.computeIfPresent(key, (same, held) -> held.get() == task ? null : held);
            throw e;
        }
    }

    private static Object join(Task task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted |= Stop.isForOthers();
                }
            }
        } catch (ExecutionException e) {
            // What other languages throw is not always what a supplier may.
            throw e.getCause() instanceof RuntimeException || e.getCause() instanceof Error
                    ? Failures.<RuntimeException>raise(e.getCause())
                    : new IllegalStateException(Contained.reason(e.getCause()), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
