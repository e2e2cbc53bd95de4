package io.github.driftlib.html.reference;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.report.RunData;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The small data that reference pages show: made of sums and products, which are the same everywhere. */
final class ExampleData {

    private static final String[] ZONES = {"north", "south", "east", "west"};
    private static final String[] RIDES = {"quick ride to the office", "long ride to the airport. Late!", "ride home"};
    private static final String[] STRIKES = {"strike today, no trains", "strike again: taxis only", "ride home"};
    private static final int ITEMS = 30;
    private static final int LIST = 6;

    private ExampleData() {}

    /** Taxi trips with a model of their duration, a candidate for it, notes and vectors. */
    static RunData trips() {
        return RunData.of(trips(300, 1, 2))
                .withReference(trips(500, 0, 1))
                .withDefinition(DataDefinition.builder()
                        .target("duration")
                        .prediction("predicted")
                        .datetime("pickup")
                        .text("note", "answer")
                        .embedding("place", "x", "y")
                        .build());
    }

    /** About normal: the sum of twelve uniform numbers less 6. */
    private static double bell(RandomGenerator random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static Dataset trips(int rows, double shift, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[][] numbers = new double[8][rows];
        String[] zone = new String[rows];
        String[] payment = new String[rows];
        String[] note = new String[rows];
        String[] answer = new String[rows];
        Instant[] pickup = new Instant[rows];
        for (int i = 0; i < rows; i++) {
            double distance = 1 + 8 * random.nextDouble() * random.nextDouble();
            numbers[0][i] = distance;
            numbers[1][i] = random.nextDouble() < 0.02 + 0.03 * shift
                    ? Double.NaN
                    : 3 + (2.5 + 0.5 * shift) * distance + bell(random);
            numbers[2][i] = 4 + 3 * distance * (1 + 0.2 * shift * random.nextDouble()) + 2 * bell(random);
            numbers[3][i] = 4.5 + 3 * distance + 0.5 * bell(random);
            numbers[4][i] = 4 + 3.1 * distance;
            numbers[5][i] = bell(random) + 0.5 * shift;
            numbers[6][i] = bell(random);
            numbers[7][i] = i / 2 % 24;
            zone[i] = ZONES[random.nextInt(shift > 0 && random.nextInt(4) == 0 ? 2 : 4)];
            payment[i] = random.nextDouble() < 0.4 - 0.1 * shift ? "cash" : "card";
            note[i] = (random.nextDouble() < 0.5 * shift ? STRIKES : RIDES)[random.nextInt(3)];
            answer[i] = random.nextInt(2) == 0 ? "office, airport" : note[i];
            pickup[i] = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(i * 1800L);
        }
        return Dataset.builder()
                .datetime("pickup", pickup)
                .numerical("hour", numbers[7])
                .numerical("distance", numbers[0])
                .numerical("fare", numbers[1])
                .categorical("zone", zone)
                .categorical("payment", payment)
                .numerical("duration", numbers[2])
                .numerical("predicted", numbers[3])
                .numerical("candidate", numbers[4])
                .numerical("x", numbers[5])
                .numerical("y", numbers[6])
                .build()
                .with("note", TextColumn.of(note))
                .with("answer", TextColumn.of(answer));
    }

    /** Loans with the probability that each is repaid. */
    static RunData loans() {
        return RunData.of(loans(300, 1, 4))
                .withReference(loans(500, 0, 3))
                .withDefinition(DataDefinition.builder()
                        .target("repaid")
                        .prediction("probability")
                        .positiveLabel("yes")
                        .build());
    }

    private static Dataset loans(int rows, double shift, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] income = new double[rows];
        double[] age = new double[rows];
        double[] probability = new double[rows];
        String[] repaid = new String[rows];
        String[] sex = new String[rows];
        for (int i = 0; i < rows; i++) {
            income[i] = 20 + 60 * random.nextDouble() * random.nextDouble();
            age[i] = 20 + random.nextInt(50);
            sex[i] = random.nextBoolean() ? "female" : "male";
            double truth = Math.min(0.98, 0.2 + income[i] / 80);
            repaid[i] = random.nextDouble() < truth ? "yes" : "no";
            double seen = truth + (0.08 + 0.1 * shift) * bell(random) + (sex[i].equals("male") ? 0.03 : 0);
            probability[i] = Math.max(0.01, Math.min(0.99, seen));
        }
        return Dataset.builder()
                .numerical("income", income)
                .numerical("age", age)
                .categorical("sex", sex)
                .categorical("repaid", repaid)
                .numerical("probability", probability)
                .build();
    }

    /** What a shop recommends, and what was bought before. */
    static RunData shop() {
        return RunData.of(shop(60, 6))
                .withReference(shop(80, 5))
                .withAdditional("current_train_data", shop(80, 7).select("user", "item", "price", "weight", "age"))
                .withDefinition(DataDefinition.builder()
                        .target("clicked")
                        .prediction("score")
                        .userId("user")
                        .itemId("item")
                        .task(DataDefinition.Task.RANKING)
                        .build());
    }

    private static Dataset shop(int users, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int rows = users * LIST;
        double[][] numbers = new double[5][rows];
        String[] user = new String[rows];
        String[] item = new String[rows];
        for (int i = 0; i < rows; i++) {
            int place = (i % LIST) * (ITEMS / LIST) + (int) (random.nextDouble() * random.nextDouble() * ITEMS / LIST);
            user[i] = "user " + i / LIST;
            item[i] = "item " + place;
            numbers[0][i] = random.nextDouble();
            numbers[1][i] = random.nextDouble() < 0.5 * numbers[0][i] ? 1 : 0;
            numbers[2][i] = 5 + 3 * (place % 7);
            numbers[3][i] = 1 + place % 4;
            numbers[4][i] = 20 + (i / LIST) * 7 % 50;
        }
        return Dataset.builder()
                .categorical("user", user)
                .categorical("item", item)
                .numerical("score", numbers[0])
                .numerical("clicked", numbers[1])
                .numerical("price", numbers[2])
                .numerical("weight", numbers[3])
                .numerical("age", numbers[4])
                .build();
    }
}
