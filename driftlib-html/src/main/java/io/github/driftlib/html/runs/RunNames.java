package io.github.driftlib.html.runs;

import io.github.driftlib.training.RunRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Names of runs that are short enough for a legend, and each a name of its own. */
final class RunNames {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int SHORT = 8;

    private RunNames() {}

    /**
     * The name of each run: the version of its model, else its id, of which a UUID is cut to its beginning. Runs that
     * would be named alike have their ids, in full where that is needed.
     */
    static List<String> of(List<RunRecord> runs) {
        List<String> names = new ArrayList<>();
        for (RunRecord run : runs) {
            String version = run.run().modelVersion();
            names.add(version.isEmpty() ? shortened(run.run().id()) : version);
        }
        if (new HashSet<>(names).size() == names.size()) {
            return names;
        }
        List<String> full = new ArrayList<>();
        for (RunRecord run : runs) {
            String version = run.run().modelVersion();
            full.add(
                    version.isEmpty()
                            ? run.run().id()
                            : version + ", " + run.run().id());
        }
        return full;
    }

    private static String shortened(String id) {
        return UUID.matcher(id).matches() ? id.substring(0, SHORT) : id;
    }
}
