package io.github.driftlib.drift.embedding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A distance between two vectors u and v. */
public enum VectorDistance {
    /** sqrt(sum (u - v)^2). */
    EUCLIDEAN {
        @Override
        double between(double[] u, double[] v) {
            double sum = 0;
            for (int i = 0; i < u.length; i++) {
                sum += (u[i] - v[i]) * (u[i] - v[i]);
            }
            return Math.sqrt(sum);
        }
    },
    /** 1 - u v / (|u| |v|), in [0, 2]; there is none where one of the vectors is zero. */
    COSINE {
        @Override
        double between(double[] u, double[] v) {
            double uv = 0;
            double uu = 0;
            double vv = 0;
            for (int i = 0; i < u.length; i++) {
                uv += u[i] * v[i];
                uu += u[i] * u[i];
                vv += v[i] * v[i];
            }
            return Math.max(0, Math.min(2, 1 - uv / Math.sqrt(uu * vv)));
        }
    },
    /** sum |u - v|. */
    CITYBLOCK {
        @Override
        double between(double[] u, double[] v) {
            double sum = 0;
            for (int i = 0; i < u.length; i++) {
                sum += Math.abs(u[i] - v[i]);
            }
            return sum;
        }
    },
    /** max |u - v|. */
    CHEBYSHEV {
        @Override
        double between(double[] u, double[] v) {
            double largest = 0;
            for (int i = 0; i < u.length; i++) {
                largest = Math.max(largest, Math.abs(u[i] - v[i]));
            }
            return largest;
        }
    };

    /** The distance; not finite where there is none. */
    abstract double between(double[] u, double[] v);

    /** The name in JSON, such as {@code euclidean}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
