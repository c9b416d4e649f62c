package chancery.cable;

import java.util.Optional;

/** Who classified a cable: {@code Richard Hoagland}, {@code Ambassador}. */
public record ClassifiedBy(Optional<String> name, Optional<String> title) {}
