package io.github.driftlib.benchmarks.scale;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Times of one run, and the memory of the process, as a JSON object. */
public final class Measured {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The most bytes in the heap before, and after, a garbage collection. */
    private static long heapPeak;

    private static long heapLive;

    static {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(Measured::collected, null, null);
        }
    }

    private final List<String> fields = new ArrayList<>();
    private long wallNanos = System.nanoTime();
    private long cpuNanos = SYSTEM.getProcessCpuTime();

    /** Begins to measure a run of the given name. */
    public Measured(String run) {
        fields.add("\"run\": \"" + run + "\"");
    }

    /** Adds a whole number. */
    public Measured with(String name, long value) {
        fields.add("\"" + name + "\": " + value);
        return this;
    }

    /** Adds seconds, of the clock and of all processors, since the last such call. */
    public Measured seconds(String name) {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        with(name + "_s", (wall - wallNanos) / 1e9);
        with(name + "_cpu_s", (cpu - cpuNanos) / 1e9);
        wallNanos = wall;
        cpuNanos = cpu;
        return this;
    }

    private void with(String name, double value) {
        fields.add(String.format(Locale.ROOT, "\"%s\": %.6f", name, value));
    }

    /**
     * Prints the object, with the memory that the process has needed so far: the most that the heap held with garbage
     * and, at the end of a garbage collection, without most of it; and the most that the process had in memory.
     */
    public void print() {
        with("heap_limit_mb", Runtime.getRuntime().maxMemory() >> 20);
        synchronized (Measured.class) {
            with("heap_peak_mb", Math.max(heapPeak, heapNow()) >> 20);
            with("heap_live_mb", heapLive >> 20);
        }
        with("resident_peak_mb", residentPeakKilobytes() >> 10);
        System.out.println("{" + String.join(", ", fields) + "}");
    }

    private static long heapNow() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static synchronized void collected(Notification notification, Object handback) {
        GcInfo info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                .getGcInfo();
        heapPeak = Math.max(heapPeak, heap(info.getMemoryUsageBeforeGc()));
        heapLive = Math.max(heapLive, heap(info.getMemoryUsageAfterGc()));
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pools.get(pool.getName()).getUsed())
                .sum();
    }

    /** What the system says that the process has held at most, DuckDB's buffers included; 0 where it does not say. */
    private static long residentPeakKilobytes() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
