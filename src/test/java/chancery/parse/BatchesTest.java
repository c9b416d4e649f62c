package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void nothingIsLostAndTheOrderStays() {
        List<Integer> all = IntStream.range(0, 5_000).boxed().toList();
        List<Integer> read = new ArrayList<>();
        new Batches<>(all.iterator(), number -> number).forEachRemaining(read::addAll);
        assertThat(read).isEqualTo(all);
    }

    @Test
    void aBatchEndsWithWhatMakesItFull() {
        assertThat(sizes(List.of(300_000, 200_000, 100, 499_900, 7))).containsExactly(2, 2, 1);
    }

    @Test
    void whatIsTooLargeIsABatchByItself() {
        assertThat(sizes(List.of(16_000_000, 16_000_000, 1))).containsExactly(1, 1, 1);
    }

    @Test
    void thoseWithoutTextAreNotGatheredForEver() {
        assertThat(sizes(Collections.nCopies(2_500, 0))).containsExactly(1_000, 1_000, 500);
    }

    @Test
    void noMoreIsAskedForThanTheBatchNeeds() {
        List<Integer> asked = new ArrayList<>();
        new Batches<>(IntStream.range(0, 9).peek(asked::add).iterator(), number -> 500_000).next();
        assertThat(asked).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void anEmptyIteratorHasNoBatch() {
        Batches<Integer> none = new Batches<>(Collections.emptyIterator(), number -> number);
        assertThat(none).isExhausted();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<Integer> sizes(List<Integer> characters) {
        List<Integer> sizes = new ArrayList<>();
        new Batches<>(characters.iterator(), number -> number).forEachRemaining(batch -> sizes.add(batch.size()));
        return sizes;
    }
}
