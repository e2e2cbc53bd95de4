package io.github.driftlib.examples.taxi.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was told of the made-up month, beside what happened in it. */
public final class ToldOfStory {

    private static final Pattern HEAD =
            Pattern.compile("(?m)^(?:Alert: )?(2022-02-(\\d\\d)\\S*)  (?:critical|warning|info) +(.*(?:\\n +.*)*)");
    private static final Pattern COLUMN = Pattern.compile("\\b(?:prediction|\\w*(?:_\\w+|LocationID))\\b");
    private static final int NEW_TARIFF = 21;
    private static final Map<Integer, String> STORY = Map.of(
            8,
            "two zones were closed: look at the list of zones",
            13,
            "a storm: few trips, and long ones",
            17,
            "a vendor sent no passenger counts: call it",
            NEW_TARIFF,
            "a new tariff began: train again");

    /**
     * A message that tells of something.
     *
     * @param time the time of its run
     * @param day the day of the month
     * @param words what it says of each thing that is off
     */
    public record Told(String time, int day, List<String> words) {}

    private ToldOfStory() {}

    /** The messages in what a program printed, without those that tell of an end. */
    public static List<Told> in(String printed) {
        List<Told> told = new ArrayList<>();
        Matcher head = HEAD.matcher(printed);
        while (head.find()) {
            List<String> words = head.group(3)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("Found: "))
                    .map(ToldOfStory::shortened)
                    .toList();
            told.add(new Told(head.group(1), Integer.parseInt(head.group(2)), words));
        }
        return told;
    }

    /** Without how the range came about. */
    private static String shortened(String line) {
        String first = line.replaceFirst(" \\([^()]*\\)\\..*$", "")
                .replace(", the upper end of what is normal", "")
                .replace(", the lower end of what is normal", "")
                .replaceFirst("\\.$", "");
        return COLUMN.matcher(first).replaceAll((MatchResult name) -> "`" + name.group() + "`");
    }

    /** Whether nothing happened on a day. */
    public static boolean isFalse(int day) {
        return day < NEW_TARIFF && !STORY.containsKey(day);
    }

    /** The table of a page. */
    public static String table(List<Told> told) {
        return told.stream()
                .map(each -> "| " + each.time + " | " + String.join("; ", each.words) + " | "
                        + (isFalse(each.day)
                                ? "nothing | yes |"
                                : STORY.getOrDefault(each.day, "the new tariff, still") + " | no |"))
                .collect(Collectors.joining("\n", "| when | told | what it was | false? |\n|---|---|---|---|\n", ""));
    }
}
