package org.shouxin.trail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the heads of all chains together. Whoever can write to the database could cut a chain and its head; a seal, whose
 * hash also goes to the log and from there to another machine, remembers how long the chain was.
 */
@Component
class Seals {

    /** Heads in one seal; more are sealed by the next one, so that memory stays bounded. */
    static final int MAX_HEADS = 20_000;

    private static final Logger log = LoggerFactory.getLogger(Seals.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Seals(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals everything that is new; several nodes may try at once, one of them does it. */
    @Scheduled(cron = "${shouxin.trail.seal:0 7 * * * *}")
    void sealAll() {
        while (seal() == MAX_HEADS) {
            log.debug("More heads to seal");
        }
    }

    /** @return how many heads the new seal holds; 0 when nothing was new or another node was faster */
    int seal() {
        try {
            return transaction.execute(status -> {
                var heads = unsealedHeads();
                if (!heads.isEmpty()) {
                    write(newest().next(heads, Micros.of(clock.instant())), heads);
                }
                return heads.size();
            });
        } catch (DuplicateKeyException e) {
            log.debug("Another node seals at this moment", e);
            return 0;
        }
    }

    /** The ends of one case's chain that were sealed, oldest first. */
    List<Seal.SealedHead> sealedHeads(String caseNumber) {
        return jdbc.sql("select * from trail_seal_head where case_number = ? order by sequence_no").param(caseNumber)
                .query(Seal.SealedHead::read).list();
    }

    /** How long a case's chain was when it was last sealed; 0 when it never was. */
    long longest(String caseNumber) {
        return jdbc.sql("select coalesce(max(sequence_no), 0) from trail_seal_head where case_number = ?").param(caseNumber)
                .query(Long.class).single();
    }

    /** The number of the first seal that does not fit, or empty when all do. */
    Optional<Long> firstBroken() {
        var before = Seal.NONE;
        for (var found = after(before); found.isPresent(); found = after(before)) {
            var seal = found.get();
            if (!seal.fits(before, headsOf(seal))) {
                return Optional.of(before.number() + 1);
            }
            before = seal;
        }
        long orphans = jdbc.sql("select count(*) from trail_seal_head where seal_no > ?").param(before.number())
                .query(Long.class).single();
        return orphans == 0 ? Optional.empty() : Optional.of(before.number() + 1);
    }

    long count() {
        return jdbc.sql("select count(*) from trail_seal").query(Long.class).single();
    }

    private List<Seal.SealedHead> unsealedHeads() {
        return jdbc.sql("""
                select h.case_number, h.sequence_no, h.hash from trail_head h
                left join trail_seal_head s on s.case_number = h.case_number and s.sequence_no = h.sequence_no
                where s.case_number is null and h.sequence_no > 0 order by h.case_number limit\s""" + MAX_HEADS)
                .query(Seal.SealedHead::read).list();
    }

    private void write(Seal seal, List<Seal.SealedHead> heads) {
        jdbc.sql("""
                insert into trail_seal (number_no, heads, root_hash, sealed_at, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?)""")
                .params(seal.number(), seal.heads(), seal.rootHash(), seal.sealedAt(), seal.previousHash(), seal.hash()).update();
        for (var head : heads) {
            jdbc.sql("insert into trail_seal_head (case_number, sequence_no, hash, seal_no) values (?, ?, ?, ?)")
                    .params(head.caseNumber(), head.sequence(), head.hash(), seal.number()).update();
        }
        log.info("Sealed the trail: seal {} over {} heads, hash {}", seal.number(), seal.heads(), seal.hash());
    }

    private Seal newest() {
        return jdbc.sql("select * from trail_seal order by number_no desc limit 1").query(Seal::read).optional().orElse(Seal.NONE);
    }

    private Optional<Seal> after(Seal seal) {
        return jdbc.sql("select * from trail_seal where number_no > ? order by number_no limit 1").param(seal.number())
                .query(Seal::read).optional();
    }

    private List<Seal.SealedHead> headsOf(Seal seal) {
        return jdbc.sql("select * from trail_seal_head where seal_no = ?").param(seal.number()).query(Seal.SealedHead::read).list();
    }
}
