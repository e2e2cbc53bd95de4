package io.github.driftlib.duckdb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Files of text: unpacked, decoded, and where they cannot be, an error that says in which line. */
final class TextFile {

    private static final int BUFFER = 1 << 16;
    private static final Map<String, Charset> MARKS = marks();

    /** How files begin that are no text. */
    private static final Map<String, String> OTHERS = Map.of(
            "\u0028\u00b5\u002f\u00fd", "packed with Zstandard",
            "BZh", "packed with bzip2",
            "\u00fd7zX", "packed with xz",
            "PK\u0003\u0004", "a zip archive, as workbooks of Excel are",
            "\u00d0\u00cf\u0011\u00e0", "a workbook of an old Excel",
            "PAR1", "a Parquet file",
            "%PDF", "a PDF document");

    private TextFile() {}

    /** The bytes of a file, unpacked where they are packed with gzip. */
    static InputStream bytes(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.mark(4);
            String beginning = new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
            bytes.reset();
            for (Map.Entry<String, String> other : OTHERS.entrySet()) {
                if (beginning.startsWith(other.getKey())) {
                    throw new DataReadException(
                            "file must be text, plain or packed with gzip, but was " + other.getValue() + ": " + file);
                }
            }
            return beginning.startsWith("\u001f\u008b")
                    ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER)
                    : bytes;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The characters of a file, without a byte order mark, which says more than the encoding that is expected. */
    static Reader reader(Path file, Charset expected) throws IOException {
        InputStream bytes = bytes(file);
        try {
            return new InputStreamReader(bytes, decoder(encoding(bytes, expected)));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Skips a byte order mark, however often it is there. */
    private static Charset encoding(InputStream bytes, Charset expected) throws IOException {
        Charset found = expected;
        while (true) {
            bytes.mark(4);
            String beginning = new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
            bytes.reset();
            Optional<Map.Entry<String, Charset>> mark = MARKS.entrySet().stream()
                    .filter(entry -> beginning.startsWith(entry.getKey()))
                    .findFirst();
            if (mark.isEmpty()) {
                return found;
            }
            bytes.skipNBytes(mark.get().getKey().length());
            found = mark.get().getValue();
        }
    }

    /** The byte order marks, the longer ones first. */
    private static Map<String, Charset> marks() {
        Map<String, Charset> marks = new LinkedHashMap<>();
        marks.put("\u00ff\u00fe\0\0", Charset.forName("UTF-32LE"));
        marks.put("\0\0\u00fe\u00ff", Charset.forName("UTF-32BE"));
        marks.put("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8);
        marks.put("\u00ff\u00fe", StandardCharsets.UTF_16LE);
        marks.put("\u00fe\u00ff", StandardCharsets.UTF_16BE);
        return marks;
    }

    /** The error that a file is not in its encoding, with the first line that shows it. */
    static DataReadException undecodable(Path file, Charset expected) throws IOException {
        try (InputStream bytes = bytes(file)) {
            Charset charset = encoding(bytes, expected);
            CharsetDecoder decoder = decoder(charset);
            ByteBuffer in = ByteBuffer.allocate(BUFFER);
            CharBuffer out = CharBuffer.allocate(BUFFER);
            long line = 1;
            boolean end = false;
            while (true) {
                if (!end) {
                    int read = bytes.readNBytes(in.array(), in.position(), in.remaining());
                    end = in.remaining() > read;
                    in.position(in.position() + read);
                }
                in.flip();
                CoderResult result = decoder.decode(in, out, end);
                out.flip();
                line += out.chars().filter(c -> c == '\n').count();
                out.clear();
                if (result.isError() || result.isUnderflow() && end) {
                    return new DataReadException("file " + file + " must be text in " + charset + ", but line " + line
                            + " has " + found(in, result) + "; CsvFormat's encoding(...) says another one");
                }
                in.compact();
            }
        }
    }

    private static String found(ByteBuffer in, CoderResult result) {
        if (!result.isError() || !in.hasRemaining()) {
            return "half a character";
        }
        return String.format(Locale.ROOT, "the byte 0x%02X", in.get(in.position()));
    }
}
