package io.github.driftlib.concurrent;

/** Which of the things that can be thrown are a failure of the code that was called, and not of the virtual machine. */
public final class Failures {

    private Failures() {}

    /**
     * Throws on what nobody must go on after: an error of the virtual machine other than a stack or an array that was
     * too large, which are gone with the call.
     */
    public static void rethrowIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error
                && !(thrown instanceof StackOverflowError)
                && !(thrown instanceof OutOfMemoryError)) {
            throw error;
        }
    }

    /** Throws anything, also what a signature does not name. */
    @SuppressWarnings("unchecked")
    public static <E extends Throwable> RuntimeException raise(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
