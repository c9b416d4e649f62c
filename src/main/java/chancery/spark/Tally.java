package chancery.spark;

import chancery.cable.DumpFormat;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;

/** Accounts added up over all tasks, by format. */
final class Tally extends AccumulatorV2<Account, Map<DumpFormat, DryRun.Sum>> {

    private static final long serialVersionUID = 1;

    private final EnumMap<DumpFormat, DryRun.Sum> sums = new EnumMap<>(DumpFormat.class);

    @Override
    public void add(Account account) {
        sums.merge(account.format(), DryRun.Sum.of(account), DryRun.Sum::plus);
    }

    @Override
    public void merge(AccumulatorV2<Account, Map<DumpFormat, DryRun.Sum>> other) {
        other.value().forEach((format, sum) -> sums.merge(format, sum, DryRun.Sum::plus));
    }

    @Override
    public Map<DumpFormat, DryRun.Sum> value() {
        return sums;
    }

    @Override
    public boolean isZero() {
        return sums.isEmpty();
    }

    @Override
    public AccumulatorV2<Account, Map<DumpFormat, DryRun.Sum>> copy() {
        Tally copy = new Tally();
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        sums.clear();
    }
}
