package io.github.driftlib.site;

import java.util.List;
import java.util.stream.Collectors;

/** What the search looks through: title, headings and words of each page, as a script. */
final class SearchIndex {

    private SearchIndex() {}

    static String of(List<Page> pages) {
        return pages.stream()
                .map(page -> "[" + quoted(page.file()) + "," + quoted(page.title()) + ","
                        + quoted(String.join(" · ", page.markdown().headings())) + ","
                        + quoted(page.markdown().words()) + "]")
                .collect(Collectors.joining(",\n", "const PAGES = [\n", "\n];\n"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == '<' || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
