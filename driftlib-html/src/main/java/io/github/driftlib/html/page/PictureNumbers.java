package io.github.driftlib.html.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/**
 * The numbers of a picture, with seven to eight digits where that is near enough for a picture: half the size, and
 * nobody sees the difference. What is not finite is null.
 */
final class PictureNumbers extends JsonSerializer<double[]> {

    private static final double NEAR_ENOUGH = 1e-6;

    @Override
    public void serialize(double[] numbers, JsonGenerator json, SerializerProvider provider) throws IOException {
        double spread = spread(numbers);
        json.writeStartArray();
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                json.writeNull();
            } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                json.writeNumber((long) number);
            } else if (Float.isFinite((float) number) && Math.abs((float) number - number) <= NEAR_ENOUGH * spread) {
                json.writeNumber((float) number);
            } else {
                json.writeNumber(number);
            }
        }
        json.writeEndArray();
    }

    private static double spread(double[] numbers) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
        }
        return high > low ? high - low : 0;
    }
}
