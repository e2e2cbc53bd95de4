package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

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
            throw taken(wished);
        }
        return wished;
    }

    /** What to say of a port that another program has. */
    static IllegalArgumentException taken(int port) {
        return new IllegalArgumentException(
                "the port " + port + " is taken; choose another --db-port, or 0 for any that is free");
    }

    /** Whether nobody has a port. One that this user may not have at all is not taken: the server will say why. */
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, here())) {
            return socket.isBound();
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("Permission denied");
        }
    }

    private static InetAddress here() throws UnknownHostException {
        return InetAddress.getByName(Roles.HOST);
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, here())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no free port: " + e, e);
        }
    }
}
