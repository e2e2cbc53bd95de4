package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {

    private static final int USUAL = 54329;

    private Ports() {}

    /** The wished port, which must be free; for 0, the usual one if that is free, and else any that is. */
    static int choose(int wished) {
        if (wished == 0) {
            return isFree(USUAL) ? USUAL : anyFree();
        }
        if (!isFree(wished)) {
            throw new IllegalArgumentException(
                    "the port " + wished + " is taken; choose another --db-port, or 0 for any that is free");
        }
        return wished;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no free port: " + e, e);
        }
    }
}
