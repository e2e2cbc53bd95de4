package io.github.driftlib.summary;

/**
 * The mean of numbers and the sum of their squared deviations from it, taken from the sorted values, so that they do
 * not depend on how a distribution was merged.
 */
record MeanAndDeviation(double mean, double squaredDeviations) {

    static MeanAndDeviation of(EmpiricalDistribution distribution) {
        long n = distribution.count();
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < distribution.size(); i++) {
            double term = distribution.value(i) * distribution.weight(i);
            double next = sum + term;
            // What the addition lost (Knuth's TwoSum); the next addition need not wait for it.
            double added = next - sum;
            lost += (sum - (next - added)) + (term - added);
            sum = next;
        }
        double mean = (sum + lost) / n;
        double squares = 0;
        double deviations = 0;
        for (int i = 0; i < distribution.size(); i++) {
            double deviation = distribution.value(i) - mean;
            deviations += deviation * distribution.weight(i);
            squares += deviation * deviation * distribution.weight(i);
        }
        return new MeanAndDeviation(mean, Math.max(0, squares - deviations * deviations / n));
    }
}
