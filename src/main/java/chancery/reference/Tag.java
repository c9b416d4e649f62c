package chancery.reference;

import java.util.Optional;

/**
 * A TAGS code: what a cable is about.
 *
 * @param code as printed: {@code PGOV}, {@code KZ}; State's country codes, which are not ISO's
 * @param kind subject, geo, program, organization, person, local or variant
 * @param name what it stands for, where that is known
 * @param iso2 ISO 3166-1 alpha-2, of countries
 * @param confidence of the name: high, medium or low
 */
public record Tag(String code, String kind, Optional<String> name, Optional<String> iso2, String confidence) {

    /** Whether it is one word of two to five letters, as can stand glued to others. */
    boolean isShort() {
        return code.length() <= 5 && !kind.equals("organization") && !kind.equals("local");
    }
}
