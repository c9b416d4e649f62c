package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CableAssemblerPropertyTest {

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheRecordsDoesNotMatter(@ForAll("records") List<CableAssembler.Part> parts, @ForAll long seed) {
        List<CableAssembler.Part> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(CableAssembler.assemble(shuffled)).isEqualTo(CableAssembler.assemble(parts));
    }

    @Provide
    Arbitrary<List<CableAssembler.Part>> records() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'f').ofLength(3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(
                                "1. (C) He came.\n\n2. (C) He left.\n",
                                "of Oslo.\n\n3. (C) Comment: so.\nMILLER\n",
                                "1. (C) He\n\nBERN 00000012  002 OF 003\n\ncame.\n",
                                "14. (C) End comment.\nMILLER\n"))
                .as(Sections::section)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(part -> part.record().recordId());
    }
}
