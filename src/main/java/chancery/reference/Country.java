package chancery.reference;

/**
 * A country or territory.
 *
 * @param iso2 ISO 3166-1 alpha-2; {@code XK} for Kosovo
 * @param name English short name
 * @param lat degrees north, of the capital or the middle
 * @param lon degrees east
 */
public record Country(String iso2, String name, double lat, double lon) {}
