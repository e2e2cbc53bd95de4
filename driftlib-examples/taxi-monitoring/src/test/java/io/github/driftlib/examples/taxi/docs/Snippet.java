package io.github.driftlib.examples.taxi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java code of the documentation: a class, members of one, or statements.
 *
 * @param code the code
 */
record Snippet(String code) {

    /** Around a fragment: the names it may use without saying where they come from. */
    private static final String FRAGMENT = """
            import io.github.driftlib.*;
            import io.github.driftlib.alert.*;
            import io.github.driftlib.attribution.*;
            import io.github.driftlib.blackbox.*;
            import io.github.driftlib.classification.*;
            import io.github.driftlib.classification.confusion.*;
            import io.github.driftlib.classification.curve.*;
            import io.github.driftlib.comparison.*;
            import io.github.driftlib.data.*;
            import io.github.driftlib.detect.*;
            import io.github.driftlib.datasketches.*;
            import io.github.driftlib.drift.*;
            import io.github.driftlib.drift.stattest.*;
            import io.github.driftlib.drift.bin.Bins;
            import io.github.driftlib.duckdb.*;
            import io.github.driftlib.estimation.*;
            import io.github.driftlib.fairness.*;
            import io.github.driftlib.explain.*;
            import io.github.driftlib.family.*;
            import io.github.driftlib.finding.*;
            import io.github.driftlib.history.*;
            import io.github.driftlib.html.*;
            import io.github.driftlib.html.reference.*;
            import io.github.driftlib.html.block.*;
            import io.github.driftlib.html.view.*;
            import io.github.driftlib.jdbc.*;
            import io.github.driftlib.junit.*;
            import io.github.driftlib.live.*;
            import io.github.driftlib.live.label.*;
            import io.github.driftlib.metric.*;
            import io.github.driftlib.terminal.*;
            import io.github.driftlib.multivariate.*;
            import io.github.driftlib.outlier.*;
            import io.github.driftlib.planning.*;
            import io.github.driftlib.training.*;
            import io.github.driftlib.preset.*;
            import io.github.driftlib.quality.conflict.*;
            import io.github.driftlib.quality.correlation.*;
            import io.github.driftlib.quality.distribution.*;
            import io.github.driftlib.quality.missing.*;
            import io.github.driftlib.quality.summary.*;
            import io.github.driftlib.quality.value.*;
            import io.github.driftlib.ranking.*;
            import io.github.driftlib.regression.*;
            import io.github.driftlib.report.*;
            import io.github.driftlib.segment.*;
            import io.github.driftlib.sink.*;
            import io.github.driftlib.sink.durable.*;
            import io.github.driftlib.sink.webhook.*;
            import io.github.driftlib.suite.*;
            import io.github.driftlib.summary.*;
            import io.github.driftlib.summary.plot.*;
            import io.github.driftlib.summary.profile.*;
            import io.github.driftlib.test.*;
            import io.github.driftlib.text.*;
            import java.io.InputStream;
            import java.net.URI;
            import java.nio.charset.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import javax.sql.DataSource;

            class Fragment {
                Dataset reference;
                Dataset current;
                Dataset today;
                Dataset lastMonth;
                Dataset train;
                Dataset dataset;
                List<Dataset> batches;
                DataDefinition definition;
                Report report;
                Snapshot snapshot;
                MetricSink sink;
                MetricSink jdbcSink;
                JdbcTraining training;
                Path path;
                Path january;
                Path february;
                Path spreadsheet;
                Path mixed;
                TestedStatistic<ColumnMissingValuesMetric.Result> statistic;
                DataSource dataSource;
                Ride ride;
                RowType<Ride> type;

                record Ride(String id, double distance, double minutes, String zone, Instant at) {}

                void run() throws Exception {
            %s
                }
            %s
            }
            """;

    /** What stands in a class, and not in a method. */
    private static final Pattern MEMBER = Pattern.compile("(public|private) .*", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private boolean isWhole() {
        return code.contains("class ");
    }

    private String source() {
        boolean member = MEMBER.matcher(code).matches();
        return isWhole() ? code : FRAGMENT.formatted(member ? "" : code, member ? code : "");
    }

    /** Compiles it into a folder, and returns the name of its class. */
    String compile(Path classes) {
        String source = source();
        Matcher name = NAME.matcher(source);
        assertThat(name.find()).isTrue();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(file))
                .call();
        assertThat(compiled).withFailMessage("%s%n%s", code, messages).isTrue();
        return name.group(1);
    }

    /**
     * Compiles and runs it.
     *
     * @param values of the names that it uses without saying where they come from
     * @return what it prints, and the message of the exception it ends with
     */
    String run(Path classes, Map<String, Object> values) throws Exception {
        String name = compile(classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Class<?> type = loader.loadClass(name);
            return isWhole()
                    ? printed(type.getMethod("main", String[].class), null, new Object[] {new String[0]})
                    : run(type, values);
        }
    }

    private static String run(Class<?> type, Map<String, Object> values) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object fragment = constructor.newInstance();
        for (Entry<String, Object> value : values.entrySet()) {
            Field field = type.getDeclaredField(value.getKey());
            field.setAccessible(true);
            field.set(fragment, value.getValue());
        }
        Method run = type.getDeclaredMethod("run");
        run.setAccessible(true);
        return printed(run, fragment, new Object[0]);
    }

    private static String printed(Method method, Object object, Object[] arguments) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            return bytes.toString(StandardCharsets.UTF_8) + e.getCause().getMessage() + '\n';
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
