import io.github.driftlib.spark.SparkProfiles;

/** The profiles of driftlib; the size is the bytes of the profile of all rows. */
final class DriftlibProfiles {

    private DriftlibProfiles() {}

    public static void main(String[] arguments) {
        ProfileRuns.of(arguments, frame -> SparkProfiles.of(frame).profile().toBytes().length);
    }
}
