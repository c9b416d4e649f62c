package chancery.mention;

import chancery.cable.Mention;
import java.util.Optional;

/**
 * A name as a word list has it.
 *
 * @param form as printed in running text: {@code South Korea}, {@code ROK}
 * @param kind what it names
 * @param name the form that all forms of one thing share: {@code South Korea} for {@code ROK}
 * @param country ISO 3166-1 alpha-2; absent where the place lies in several
 * @param entity what it is linked to: a country's code, a post; absent for other places
 * @param isAlsoSurname whether people bear it, so that a word beside it decides: {@code Hamilton Jordan}
 */
record ListedName(
        String form,
        Mention.Kind kind,
        String name,
        Optional<String> country,
        Optional<String> entity,
        boolean isAlsoSurname) {}
