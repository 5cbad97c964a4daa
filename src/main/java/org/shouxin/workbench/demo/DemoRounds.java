package org.shouxin.workbench.demo;

import org.shouxin.credit.RoundBook;
import org.shouxin.credit.RoundSelection;
import org.shouxin.credit.Rounds;
import org.shouxin.identity.Directory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A round over all enterprises of the demonstration, which shows what would change and waits for a manager. */
@Component
@Order(60)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoRounds implements DemoLoader {

    private final Rounds rounds;
    private final RoundBook book;
    private final Directory directory;

    DemoRounds(Rounds rounds, RoundBook book, Directory directory) {
        this.rounds = rounds;
        this.book = book;
        this.directory = directory;
    }

    @Override
    public void load() {
        var head = directory.actor(directory.byUsername("head").orElseThrow().id());
        if (book.list(head, 0, 1).isEmpty()) {
            rounds.start(head, null, "NB", null, RoundSelection.ALL);
        }
    }
}
