package io.github.driftlib.sink.durable;

import java.io.IOException;
import java.util.List;

/** The files of one folder, and all that a journal asks of a file system. Names are those of files in the folder. */
interface Disk {

    /** How the name of a file ends that is not in place yet. */
    String UNFINISHED = ".tmp";

    /** A file that is being written. */
    interface Output extends AutoCloseable {

        /** Writes all of the bytes at the end. */
        void write(byte[] bytes) throws IOException;

        /** Returns when what was written would survive a loss of power. */
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** The files there are, in the order of their names. */
    List<String> names() throws IOException;

    /** How many bytes a file has. */
    long size(String name) throws IOException;

    /** All bytes of a file. */
    byte[] read(String name) throws IOException;

    /** Some bytes of a file, all of which must be there. */
    byte[] read(String name, long from, int length) throws IOException;

    /** A file without bytes, in place of what had the name. */
    Output create(String name) throws IOException;

    /** Gives a file another name in one step, in place of what had that name. */
    void move(String from, String to) throws IOException;

    /** Removes a file, if there is one. */
    void delete(String name) throws IOException;

    /** Returns when the names of files would survive a loss of power. */
    void forceNames() throws IOException;

    /** Puts a whole file in place: after a crash at any moment it is as before or as now. */
    default void put(String name, byte[] bytes) throws IOException {
        String unfinished = name + UNFINISHED;
        try (Output output = create(unfinished)) {
            output.write(bytes);
            output.force();
        }
        move(unfinished, name);
        forceNames();
    }
}
