package io.github.driftlib.examples.taxi;

import io.github.driftlib.data.Dataset;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which version of driftlib this is, as the manifest of its jar says. */
final class TaxiVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Dataset.class.getPackage().getImplementationVersion())
                .orElse("that is not packaged");
        return new String[] {"taxi-monitoring, an example of driftlib " + version};
    }
}
