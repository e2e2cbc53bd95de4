package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import java.util.Optional;

/**
 * A pane that no row is added to any more.
 *
 * @param pane the pane
 * @param rows its rows or a sample of them, where rows are kept
 */
record ClosedPane(SavedPane pane, Optional<Dataset> rows) {}
