package io.github.driftlib.examples.taxi.trips;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered to the wish for a file, or for its rest.
 *
 * @param kind what can be done with it
 * @param status the HTTP status
 * @param from the first byte that comes
 * @param total the size of the whole file, or -1 where it is not known
 */
record DownloadAnswer(Kind kind, int status, long from, long total) {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+)");

    /** What can be done with an answer. */
    enum Kind {
        /** The file comes, or its rest. */
        CONTENT,
        /** There is no rest. */
        NOTHING_MORE,
        /** Another try may help. */
        FAILED,
        /** The server does not give this file. */
        REFUSED
    }

    /** Judges the answer to a wish for the bytes from {@code wished} on. */
    static DownloadAnswer of(HttpResponse<?> response, long wished) {
        int status = response.statusCode();
        return switch (status) {
            case 200 ->
                new DownloadAnswer(
                        Kind.CONTENT,
                        status,
                        0,
                        response.headers().firstValueAsLong("Content-Length").orElse(-1));
            case 206 -> partial(response.headers().firstValue("Content-Range").orElse(""), wished);
            case 416 -> without(Kind.NOTHING_MORE, status);
            default -> without(status == 408 || status == 429 || status >= 500 ? Kind.FAILED : Kind.REFUSED, status);
        };
    }

    private static DownloadAnswer partial(String range, long wished) {
        Matcher matcher = RANGE.matcher(range);
        return matcher.matches() && Long.parseLong(matcher.group(1)) == wished
                ? new DownloadAnswer(Kind.CONTENT, 206, wished, Long.parseLong(matcher.group(2)))
                : without(Kind.NOTHING_MORE, 206);
    }

    private static DownloadAnswer without(Kind kind, int status) {
        return new DownloadAnswer(kind, status, 0, -1);
    }
}
