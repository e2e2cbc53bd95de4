package io.github.driftlib.suite.result;

import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The tests of a snapshot as the XML that JUnit's runners write and builds read, in the layout of Maven Surefire's
 * schema 3.0.
 *
 * <p>Each test is a {@code testcase}: its name is title, column and condition, its class the name of the suite. A
 * failure is a {@code failure}, a test that could not be judged an {@code error}, one left out {@code skipped}; the
 * words of a warning, and of what passed, are in {@code system-out}.
 */
public final class JUnitXml {

    private JUnitXml() {}

    /**
     * Writes the file, in place of what was in it.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Snapshot snapshot, String suite, Path file) throws IOException {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Objects.requireNonNull(suite, "suite must be given, but was null");
        Objects.requireNonNull(file, "file must be given, but was null");
        Files.writeString(file, of(snapshot, suite));
    }

    /** The XML of a snapshot's tests, as a suite of the given name. */
    public static String of(Snapshot snapshot, String suite) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Objects.requireNonNull(suite, "suite must be given, but was null");
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(snapshot, suite, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text must be writable as XML", e);
        }
        return text.append('\n').toString();
    }

    private static void suite(Snapshot snapshot, String suite, XMLStreamWriter xml) throws XMLStreamException {
        Snapshot.TestSummary summary = snapshot.summary();
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(suite));
        xml.writeAttribute("time", "0");
        xml.writeAttribute("tests", String.valueOf(summary.totalTests()));
        xml.writeAttribute("errors", String.valueOf(summary.errorTests()));
        xml.writeAttribute("skipped", String.valueOf(summary.skippedTests()));
        xml.writeAttribute("failures", String.valueOf(summary.failedTests()));
        for (Snapshot.TestEntry test : snapshot.tests()) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testcase");
            testCase(TestLine.of(test), suite, xml);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void testCase(TestLine line, String suite, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("name", clean(line.name()));
        xml.writeAttribute("classname", clean(suite));
        xml.writeAttribute("time", "0");
        switch (line.status()) {
            case FAIL -> problem("failure", line, xml);
            case ERROR -> problem("error", line, xml);
            case SKIPPED -> {
                xml.writeCharacters("\n    ");
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", clean(line.description()));
            }
            case WARNING, SUCCESS -> {
                // What there is to say is below.
            }
        }
        xml.writeCharacters("\n    ");
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean(line.status() + ": " + line.description() + "\nkey: " + line.key()
                + (line.value().isEmpty() ? "" : "\nvalue: " + line.value())
                + (line.condition().isEmpty() ? "" : "\ncondition: " + line.condition())));
        xml.writeEndElement();
        xml.writeCharacters("\n  ");
    }

    private static void problem(String element, TestLine line, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
        xml.writeAttribute("message", clean(line.description()));
        xml.writeAttribute("type", line.status().name());
        xml.writeCharacters(clean(line.description()));
        xml.writeEndElement();
    }

    /** The text with what XML cannot hold replaced. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0x20 && c <= 0xD7FF
                                || c >= 0xE000 && c <= 0xFFFD
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
