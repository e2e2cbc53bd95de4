import com.amazon.deequ.profiles.ColumnProfilerRunner;

/** The profiles of Deequ, with the sketch of quantiles; the size is the number of columns. */
final class DeequProfiles {

    private DeequProfiles() {}

    public static void main(String[] arguments) {
        ProfileRuns.of(
                arguments,
                frame -> new ColumnProfilerRunner()
                        .onData(frame)
                        .withKLLProfiling()
                        .run()
                        .profiles()
                        .size());
    }
}
