package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.sink.webhook.Notice;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was told of the made-up month, beside what happened in it. */
final class ToldOfStory {

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
    record Told(String time, int day, List<String> words) {}

    private ToldOfStory() {}

    /** The messages in what a program printed, without those that tell of an end. */
    static List<Told> in(String printed) {
        return HEAD.matcher(printed)
                .results()
                .map(head -> new Told(head.group(1), Integer.parseInt(head.group(2)), words(head.group(3))))
                .toList();
    }

    /** The messages without those that tell of an end. */
    static List<Told> of(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.state() == Notice.State.FIRING)
                .map(notice -> new Told(
                        notice.time().toString().replaceFirst(":00Z$", "").replace('T', ' '),
                        notice.time().atOffset(ZoneOffset.UTC).getDayOfMonth(),
                        words(notice.text())))
                .filter(told -> !told.words.isEmpty())
                .toList();
    }

    private static List<String> words(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("Found: ") && !line.contains(" is as usual again"))
                .map(ToldOfStory::shortened)
                .toList();
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
    static boolean isFalse(int day) {
        return day < NEW_TARIFF && !STORY.containsKey(day);
    }

    /** The table of a page. */
    static String table(List<Told> told) {
        return told.stream()
                .map(each -> "| " + each.time + " | " + String.join("; ", each.words) + " | "
                        + (isFalse(each.day)
                                ? "nothing | yes |"
                                : STORY.getOrDefault(each.day, "the new tariff, still") + " | no |"))
                .collect(Collectors.joining("\n", "| when | told | what it was | false? |\n|---|---|---|---|\n", ""));
    }
}
