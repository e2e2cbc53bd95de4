package io.github.driftlib.live;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FolderProfileStoreTest extends ProfileStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected ProfileStore store() {
        return new FolderProfileStore(folder.resolve("store"), List.of());
    }
}
