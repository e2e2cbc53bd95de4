package io.github.driftlib.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the manifest of the jar says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(DriftlibApp.class.getPackage().getImplementationVersion())
                .orElse("that is not packaged");
        return new String[] {"driftlib " + version, "Java " + Runtime.version()};
    }
}
