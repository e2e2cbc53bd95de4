package io.github.driftlib.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that the page shows compiles, and the properties that it names exist. */
class DocumentedServiceTest {

    private static final Path PAGE =
            Path.of(System.getProperty("repository.root", ".."), "driftlib-spring-boot-starter", "README.md");

    @Test
    void codeCompiles(@TempDir Path classes) throws IOException {
        List<String> blocks = Pattern.compile("(?ms)^```java\\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(3);
        for (String code : blocks) {
            Matcher name = Pattern.compile("class (\\w+)").matcher(code);
            assertThat(name.find()).isTrue();
            JavaFileObject file =
                    new SimpleJavaFileObject(
                            URI.create("string:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return code;
                        }
                    };
            StringWriter messages = new StringWriter();
            List<String> options =
                    List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            boolean compiled = ToolProvider.getSystemJavaCompiler()
                    .getTask(messages, null, null, options, null, List.of(file))
                    .call();
            assertThat(compiled).withFailMessage("%s%n%s", code, messages).isTrue();
        }
    }

    @Test
    void thePageListsTheProperties() throws IOException {
        List<String> named = Pattern.compile("\\| `driftlib\\.([a-z.-]+)`")
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(named).hasSize(17);
    }
}
