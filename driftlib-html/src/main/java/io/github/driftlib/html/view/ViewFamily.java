package io.github.driftlib.html.view;

import java.util.List;

/**
 * How the results of a family of metrics are shown.
 *
 * <p>It is found as a {@linkplain java.util.ServiceLoader service}: by {@code provides ViewFamily with MyViews} in a
 * named module, or by its class name in {@code META-INF/services/io.github.driftlib.html.view.ViewFamily} on the class
 * path. The views of the library are found in the same way.
 */
public interface ViewFamily {

    /** One entry for each type of result. */
    List<ViewEntry<?>> views();
}
