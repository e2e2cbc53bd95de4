package io.github.driftlib.site;

import java.util.List;
import java.util.stream.Collectors;

/** What the search looks through: title, headings and words of each page, as a script. */
final class SearchIndex {

    private static final int MOST = 400;

    private SearchIndex() {}

    static String of(List<Page> pages) {
        return pages.stream()
                .map(page -> "[" + quoted(page.file()) + "," + quoted(page.title()) + ","
                        + quoted(String.join(" · ", page.markdown().headings())) + ","
                        + quoted(words(page)) + "]")
                .collect(Collectors.joining(",\n", "const PAGES = [\n", "\n];\n"));
    }

    /** All words of a page; of one of many, the first. */
    private static String words(Page page) {
        String words = page.markdown().words();
        return page.isListed() || words.length() < MOST ? words : words.substring(0, MOST);
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
