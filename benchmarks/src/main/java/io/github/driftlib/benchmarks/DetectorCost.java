package io.github.driftlib.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.driftlib.detect.Adwin;
import io.github.driftlib.detect.Baseline;
import io.github.driftlib.detect.BernoulliCusum;
import io.github.driftlib.detect.ConformalMartingale;
import io.github.driftlib.detect.Cusum;
import io.github.driftlib.detect.Ddm;
import io.github.driftlib.detect.Detector;
import io.github.driftlib.detect.DetectorSettings;
import io.github.driftlib.detect.EDetector;
import io.github.driftlib.detect.Ewma;
import io.github.driftlib.detect.FalseAlarms;
import io.github.driftlib.detect.HddmA;
import io.github.driftlib.detect.PageHinkley;
import io.github.driftlib.detect.Shewhart;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The cost of an update of each detector in CPU time of the thread and in bytes, the best of some rounds in turn. */
public final class DetectorCost {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int VALUES = 100_000;
    private static final int REPEATS = 10;
    private static final double ERRORS = 0.1;

    private DetectorCost() {}

    /**
     * Prints the costs. The first argument is the number of rounds, 7 unless given; the second a page whose part
     * {@code costs} is written.
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        Random random = new Random(7);
        double[] normal = random.doubles(VALUES, 0, 1)
                .map(ignored -> random.nextGaussian())
                .toArray();
        double[] errors =
                random.doubles(VALUES).map(number -> number < ERRORS ? 1 : 0).toArray();
        Map<String, DetectorSettings> ofNormal = ofNormal(normal);
        Map<String, DetectorSettings> ofErrors = ofErrors();
        Map<String, double[]> best = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            ofNormal.forEach((name, settings) -> best.merge(name, cost(settings, normal), DetectorCost::better));
            ofErrors.forEach((name, settings) -> best.merge(name, cost(settings, errors), DetectorCost::better));
        }
        StringBuilder table =
                new StringBuilder("| detector | CPU time of an update, ns | bytes made |\n|---|---|---|\n");
        best.forEach((name, cost) ->
                table.append(String.format(Locale.ROOT, "| `%s` | %.1f | %.3f |%n", name, cost[0], cost[1])));
        table.append("\nBest of ")
                .append(rounds)
                .append(" rounds on ")
                .append(WrittenPart.today())
                .append('\n');
        System.out.print(table);
        if (arguments.length > 1) {
            WrittenPart.write(Path.of(arguments[1]), "costs", table.toString());
        }
    }

    private static Map<String, DetectorSettings> ofNormal(double[] values) {
        FalseAlarms often = FalseAlarms.every(1_000);
        Baseline baseline = Baseline.known(0, 1);
        EmpiricalDistribution distribution = EmpiricalDistribution.of(values);
        Map<String, DetectorSettings> detectors = new LinkedHashMap<>();
        detectors.put("Cusum", Cusum.of(baseline, often));
        detectors.put("Ewma", Ewma.of(baseline, often));
        detectors.put("Shewhart", Shewhart.of(baseline, often));
        detectors.put("PageHinkley", PageHinkley.of(1));
        detectors.put("ConformalMartingale", ConformalMartingale.of(distribution, distribution, often));
        return detectors;
    }

    private static Map<String, DetectorSettings> ofErrors() {
        FalseAlarms often = FalseAlarms.every(1_000);
        Map<String, DetectorSettings> detectors = new LinkedHashMap<>();
        detectors.put("BernoulliCusum", BernoulliCusum.of(ERRORS, often));
        detectors.put("EDetector", EDetector.of(ERRORS, often));
        detectors.put("Ddm", Ddm.of());
        detectors.put("HddmA", HddmA.of());
        detectors.put("Adwin", Adwin.of());
        return detectors;
    }

    private static double[] better(double[] one, double[] other) {
        return new double[] {Math.min(one[0], other[0]), Math.min(one[1], other[1])};
    }

    private static double[] cost(DetectorSettings settings, double[] values) {
        Detector detector = settings.start();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (double value : values) {
                detector.update(value);
            }
        }
        double updates = REPEATS * (double) VALUES;
        long end = THREADS.getCurrentThreadCpuTime();
        return new double[] {(end - begin) / updates, (THREADS.getCurrentThreadAllocatedBytes() - allocated) / updates};
    }
}
