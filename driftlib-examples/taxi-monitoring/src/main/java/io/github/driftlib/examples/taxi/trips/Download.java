package io.github.driftlib.examples.taxi.trips;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/**
 * A file to be downloaded. What has come is kept in a {@code .part} file beside it; another try, also in a later run,
 * goes on from there. The file gets its name when it is complete.
 */
final class Download {

    private static final int TRIES = 3;
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient client;
    private final URI source;
    private final Path file;
    private final Path part;
    private final Duration pause;

    Download(HttpClient client, URI source, Path file, Duration pause) {
        this.client = client;
        this.source = source;
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.pause = pause;
    }

    void run() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            for (int tries = 1; !attempt(tries == TRIES); tries++) {
                Thread.sleep(pause.toMillis());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(new InterruptedIOException("interrupted"));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Whether the file is complete. */
    private boolean attempt(boolean last) throws IOException, InterruptedException {
        try {
            fetch();
            return true;
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            if (last) {
                throw e;
            }
            return false;
        }
    }

    private void fetch() throws IOException, InterruptedException {
        long there = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(source).timeout(Duration.ofSeconds(30));
        if (there > 0) {
            request.header("Range", "bytes=" + there + "-");
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            DownloadAnswer answer = DownloadAnswer.of(response, there);
            switch (answer.kind()) {
                case REFUSED -> throw new RefusedException("the server answered " + answer.status());
                case FAILED -> throw new IOException("the server answered " + answer.status());
                case NOTHING_MORE -> {
                    Files.delete(part);
                    throw new IOException("the server does not go on after byte " + there);
                }
                case CONTENT -> {
                    copy(body, answer);
                    check(answer);
                }
            }
        }
    }

    private void copy(InputStream body, DownloadAnswer answer) throws IOException {
        StandardOpenOption how = answer.from() == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
                DownloadProgress progress =
                        DownloadProgress.of(file.getFileName().toString(), answer)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                progress.add(read);
            }
        }
    }

    private void check(DownloadAnswer answer) throws IOException {
        long size = Files.size(part);
        if (answer.total() >= 0 && size != answer.total()) {
            if (size > answer.total()) {
                Files.delete(part);
            }
            throw new IOException("only " + size + " of " + answer.total() + " bytes came");
        }
        if (!endsAsParquet(size)) {
            Files.delete(part);
            throw new IOException("what came is no Parquet file");
        }
    }

    private boolean endsAsParquet(long size) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(MAGIC.length);
        try (SeekableByteChannel channel = Files.newByteChannel(part)) {
            channel.position(Math.max(0, size - MAGIC.length)).read(end);
        }
        return Arrays.equals(end.array(), MAGIC);
    }

    private UncheckedIOException failure(IOException e) {
        String hint = e instanceof RefusedException
                ? "is the month published?"
                : "what has come is kept; try again, or run without --download to use generated trips";
        return new UncheckedIOException("cannot download " + source + ": " + reason(e) + "; " + hint, e);
    }

    private static String reason(IOException e) {
        if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
            return "there is no connection to that server";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** An answer that another try would not change. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
