package io.github.driftlib.examples.taxi.monitoring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** An output folder belongs to one run at a time: two that train and judge in it would mix what they write. */
public final class RunLock {

    private RunLock() {}

    /**
     * Does some work while no other run, in whatever process, works in the folder.
     *
     * @param output the folder, which must be there
     * @throws IllegalStateException if another run has it, before anything is done
     * @throws Exception what the work throws
     */
    public static <T> T during(OutputFolder output, Callable<T> work) throws Exception {
        try (FileChannel file = FileChannel.open(output.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(file);
            if (lock == null) {
                throw new IllegalStateException("the folder " + output.folder()
                        + " is in use by another run; end that one, or choose another --output");
            }
            return work.call();
        }
    }

    /** Nothing if another run has the lock, be it of this program or of another one. */
    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
