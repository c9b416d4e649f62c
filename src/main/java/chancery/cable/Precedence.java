package chancery.cable;

/** How urgent a message is, from most to least. */
public enum Precedence {
    /** {@code ZZ}: before everything else. */
    FLASH,
    /** {@code OO} with {@code NIACT}: wakes people at night. */
    NIACT_IMMEDIATE,
    /** {@code OO} */
    IMMEDIATE,
    /** {@code PP} */
    PRIORITY,
    /** {@code RR} */
    ROUTINE;

    /** {@return the name in tables: {@code NIACT IMMEDIATE}} */
    public String label() {
        return name().replace('_', ' ');
    }
}
