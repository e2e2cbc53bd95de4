package io.github.driftlib.blackbox.hidden;

import io.github.driftlib.data.RowType;
import java.lang.invoke.MethodHandles;

/**
 * A record in a package that is neither exported nor open.
 *
 * @param distance how far, in miles
 * @param from where it began, null where it is not known
 */
public record HiddenRide(double distance, Place from) {

    /**
     * A place.
     *
     * @param zone its number
     * @param meters above the sea
     */
    record Place(String zone, long meters) {}

    /** A ride from a place. */
    public static HiddenRide from(String zone, long meters, double distance) {
        return new HiddenRide(distance, new Place(zone, meters));
    }

    /** The type of rows, with the right of this module to read them. */
    public static RowType<HiddenRide> rows() {
        return RowType.recordBuilder(HiddenRide.class)
                .lookup(MethodHandles.lookup())
                .build();
    }
}
