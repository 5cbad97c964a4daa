package org.shouxin.credit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.item.ItemStreamReader;

/** Reads a round's enterprises by keyset, a page at a time. Where it stands is stored with each chunk, and a later run goes on there. */
class RoundReader implements ItemStreamReader<String> {

    private static final String LAST = "last";

    private final RoundEnterprises enterprises;
    private final RoundView round;
    private final int page;
    private final Deque<String> read = new ArrayDeque<>();
    private String last = "";

    RoundReader(RoundEnterprises enterprises, RoundView round, int page) {
        this.enterprises = enterprises;
        this.round = round;
        this.page = page;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, "");
    }

    @Override
    public String read() {
        if (read.isEmpty()) {
            read.addAll(enterprises.after(round, last, page));
        }
        var next = read.poll();
        last = next == null ? last : next;
        return next;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
    }
}
