package chancery.mention;

import chancery.cable.Mention;
import java.util.Optional;
import java.util.Set;

/**
 * A name as a word list has it.
 *
 * @param form as printed in running text: {@code South Korea}, {@code ROK}
 * @param kind what it names
 * @param name the form that all forms of one thing share: {@code South Korea} for {@code ROK}
 * @param country ISO 3166-1 alpha-2; absent where the place lies in several
 * @param entity what it is linked to: a country's code, a post; absent for other places
 * @param isAlsoSurname whether people bear it, so that a word beside it decides: {@code Hamilton Jordan}
 * @param isToldByCapitals whether it is also a word of the language, so that only its capitals tell it
 */
record ListedName(
        String form,
        Mention.Kind kind,
        String name,
        Optional<String> country,
        Optional<String> entity,
        boolean isAlsoSurname,
        boolean isToldByCapitals) {

    /** Forms that in capitals are common words, though not all of their letters are. */
    private static final Set<String> WORDS = Set.of("US", "LeT", "Reliance", "Fed");

    ListedName(
            String form,
            Mention.Kind kind,
            String name,
            Optional<String> country,
            Optional<String> entity,
            boolean isAlsoSurname) {
        this(form, kind, name, country, entity, isAlsoSurname, isWord(form, kind));
    }

    /**
     * In a text of capitals {@code US} is the pronoun, {@code SAFE} is not the body of that name, nor {@code THE NATION} the
     * newspaper, and {@code AL-VESTRIK} begins with no party.
     */
    private static boolean isWord(String form, Mention.Kind kind) {
        int known = Vocabulary.known().of(form);
        int words = Vocabulary.ENGLISH | Vocabulary.FUNCTION | Vocabulary.PARTICLE;
        boolean word = Spelling.isCapitals(form) && (known & words) != 0;
        return WORDS.contains(form) || (kind == Mention.Kind.ORGANIZATION && (word || form.startsWith("The ")));
    }
}
