package io.github.driftlib.examples.taxi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation, parts of which are written by the build:
 *
 * <ul>
 *   <li>a block {@code text} is the output of the block {@code bash} or {@code java} before it;
 *   <li>a block {@code message} is what an exception says, shortened, and compared with nothing;
 *   <li>words between {@code <!--=name-->} and {@code <!--/-->} are the fact of that name.
 * </ul>
 *
 * A page whose parts are not those of a run made now is stale. With {@code -Ddocs.update=true} the run writes them
 * instead.
 *
 * @param file the page, relative to the root of the repository
 * @param text what it says
 */
record WrittenPage(Path file, String text) {

    private static final boolean UPDATE = Boolean.getBoolean("docs.update");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern FACT = Pattern.compile("(?s)<!--=([^>]+?)-->(.*?)<!--/-->");

    static WrittenPage read(String file) {
        Path page = Path.of(file);
        return new WrittenPage(page, DocumentedCode.read(DocumentedCode.ROOT.resolve(page)));
    }

    /** What a block of code prints, in the language of the block; nothing where that is not of interest. */
    interface Runs {
        Optional<String> outputOf(String language, String code) throws Exception;
    }

    /** Runs the blocks that have an output below them, in their order, and puts what they print in its place. */
    WrittenPage withOutputs(Runs runs) throws Exception {
        StringBuilder written = new StringBuilder();
        Matcher fence = FENCE.matcher(text);
        MatchResult producer = null;
        int end = 0;
        while (fence.find()) {
            if (fence.group(1).equals("text")) {
                assertThat(producer)
                        .as("what prints the output %s", fence.group(2))
                        .isNotNull();
                Optional<String> output = runs.outputOf(producer.group(1), producer.group(2));
                written.append(text, end, fence.start(2));
                written.append(
                        output.map(now -> Volatile.keep(fence.group(2), now)).orElse(fence.group(2)));
                end = fence.end(2);
                producer = null;
            } else {
                producer = fence.toMatchResult();
            }
        }
        return new WrittenPage(file, written.append(text.substring(end)).toString());
    }

    /** Puts the facts into the sentences that name them. */
    WrittenPage withFacts(Map<String, String> facts) {
        Function<MatchResult, String> fact = place -> {
            assertThat(facts).as("facts of %s", file).containsKey(place.group(1));
            return "<!--=" + place.group(1) + "-->" + facts.get(place.group(1)) + "<!--/-->";
        };
        return new WrittenPage(
                file, FACT.matcher(text).replaceAll(place -> Matcher.quoteReplacement(fact.apply(place))));
    }

    /** How many facts there are in the sentences. */
    long factCount() {
        return FACT.matcher(text).results().count();
    }

    /** Compares the page with what it should be, or writes it. */
    void mustBe(WrittenPage now) throws IOException {
        if (UPDATE) {
            Files.writeString(DocumentedCode.ROOT.resolve(file), now.text());
        } else {
            assertThat(text)
                    .as("%s is stale; -Ddocs.update=true writes it, and then it is to be read again", file)
                    .isEqualTo(now.text());
        }
    }
}
