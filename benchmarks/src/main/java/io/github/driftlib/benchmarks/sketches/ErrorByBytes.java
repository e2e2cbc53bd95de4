package io.github.driftlib.benchmarks.sketches;

import java.util.List;
import java.util.Locale;

/** A picture of errors by bytes, both on scales of powers of ten, dark where the reader's page is. */
final class ErrorByBytes {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;

    /** A point: the error, and beside it the stated one, NaN where nothing is stated. */
    record Point(String name, double bytes, double error, double stated) {}

    private final double[] bytes;
    private final double[] errors;

    private ErrorByBytes(double[] bytes, double[] errors) {
        this.bytes = bytes;
        this.errors = errors;
    }

    static String svg(String title, List<Point> points) {
        double[] bytes = decades(points.stream().mapToDouble(Point::bytes).toArray());
        double[] errors = decades(points.stream()
                .flatMap(point -> java.util.stream.Stream.of(point.error(), point.stated()))
                .mapToDouble(Double::doubleValue)
                .filter(error -> error > 0)
                .toArray());
        return new ErrorByBytes(bytes, errors).draw(title, points);
    }

    private static double[] decades(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new double[] {Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))};
    }

    private double x(double value) {
        return LEFT + (Math.log10(value) - bytes[0]) / (bytes[1] - bytes[0]) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (Math.log10(value) - errors[0]) / (errors[1] - errors[0]) * (HEIGHT - TOP - BOTTOM);
    }

    private String draw(String title, List<Point> points) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\""
                        + " role=\"img\" aria-label=\"%s\">%n",
                WIDTH,
                HEIGHT,
                title));
        svg.append("<style>text{fill:#222}.grid{stroke:#ccc}.dot{fill:#2166ac}.bound{stroke:#2166ac;fill:none}")
                .append("@media (prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}.dot{fill:#67a9cf}")
                .append(".bound{stroke:#67a9cf}}</style>\n");
        text(svg, LEFT, 20, "start", title);
        for (double power = bytes[0]; power <= bytes[1]; power++) {
            double x = x(Math.pow(10, power));
            line(svg, x, TOP, x, HEIGHT - BOTTOM, "grid");
            text(svg, x, HEIGHT - BOTTOM + 18, "middle", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        for (double power = errors[0]; power <= errors[1]; power++) {
            double y = y(Math.pow(10, power));
            line(svg, LEFT, y, WIDTH - RIGHT, y, "grid");
            text(svg, LEFT - 6, y + 4, "end", percent(Math.pow(10, power)));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "bytes");
        points.forEach(point -> draw(svg, point));
        return svg.append("</svg>\n").toString();
    }

    private static String percent(double share) {
        return Double.toString(Math.rint(share * 1e8) / 1e6).replaceFirst("\\.0$", "") + " %";
    }

    /** A dot at the error, and a line up to the stated one. */
    private void draw(StringBuilder svg, Point point) {
        double x = x(point.bytes());
        double y = y(Math.max(point.error(), Math.pow(10, errors[0])));
        if (point.stated() > 0) {
            line(svg, x, y, x, y(point.stated()), "bound");
            line(svg, x - 4, y(point.stated()), x + 4, y(point.stated()), "bound");
        }
        svg.append(String.format(Locale.ROOT, "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", x, y));
        text(svg, x + 8, y + 4, "start", point.name());
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String type) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                type,
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }
}
