package chancery.cable;

/** How urgent a message is, from most to least. */
public enum Precedence {
    FLASH,
    NIACT_IMMEDIATE,
    IMMEDIATE,
    PRIORITY,
    ROUTINE;

    /** The name in tables: {@code NIACT IMMEDIATE}. */
    public String label() {
        return name().replace('_', ' ');
    }
}
