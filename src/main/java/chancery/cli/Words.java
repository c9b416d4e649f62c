package chancery.cli;

import chancery.generate.Layout;
import chancery.table.Dialect;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Arguments to values, with errors in the words of the manual: lower case, and numbers instead of types of Java. */
final class Words {

    private Words() {}

    static void register(CommandLine commandLine) {
        choice(commandLine, AnswerFormat.class);
        choice(commandLine, Dialect.class);
        choice(commandLine, IngestOptions.OnError.class);
        choice(commandLine, Layout.class);
        number(commandLine, int.class, Integer::valueOf, "whole number");
        number(commandLine, long.class, Long::valueOf, "whole number");
        number(commandLine, double.class, Double::valueOf, "number");
    }

    /** Names of layouts, for a help text. */
    static final class Layouts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words(Layout.class).iterator();
        }
    }

    private static <E extends Enum<E>> Stream<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(value -> value.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> void choice(CommandLine commandLine, Class<E> type) {
        ITypeConverter<E> converter = text -> Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + words(type).collect(Collectors.joining(", ")) + " but was '" + text + "'"));
        commandLine.registerConverter(type, converter);
    }

    private static <N extends Number> void number(
            CommandLine commandLine, Class<N> type, Function<String, N> reader, String kind) {
        commandLine.registerConverter(type, text -> {
            try {
                return reader.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no " + kind);
            }
        });
    }
}
