package chancery.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar says it has: {@code chancery 0.1.0}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "chancery "
                    + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                            .orElse("(not packaged)")
        };
    }
}
