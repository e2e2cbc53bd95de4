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
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Files of text: unpacked, decoded, and where they cannot be, an error that says in which line. */
final class TextFile {

    private static final int BUFFER = 1 << 16;

    private TextFile() {}

    /** The bytes of a file, unpacked where they are packed with gzip. */
    static InputStream bytes(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.mark(4);
            int first = bytes.read();
            int second = bytes.read();
            int third = bytes.read();
            bytes.reset();
            if (first == 0x28 && second == 0xb5 && third == 0x2f) {
                throw new DataReadException(
                        "file must be plain or packed with gzip, but was packed with Zstandard: " + file);
            }
            return first == 0x1f && second == 0x8b
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

    /** Skips a byte order mark. */
    private static Charset encoding(InputStream bytes, Charset expected) throws IOException {
        bytes.mark(4);
        byte[] mark = bytes.readNBytes(3);
        bytes.reset();
        if (mark.length == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb && mark[2] == (byte) 0xbf) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (mark.length >= 2 && mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (mark.length >= 2 && mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return expected;
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
