package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.shouxin.identity.Accounts;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Ends the terms that are over and were followed by no other: the work card is revoked, the account is no expert's any more,
 * and the expert's trail says so. What is to be ended follows from the terms alone, so days without a running node are made
 * up for, and the key of the written end lets one node do it.
 *
 * @article WJ-6,WJ-13(2)
 */
@Service
public class TermEnds {

    private static final Logger log = LoggerFactory.getLogger(TermEnds.class);
    private static final int AT_ONCE = 200;

    private final Experts experts;
    private final WorkCards cards;
    private final Accounts accounts;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    TermEnds(Experts experts, WorkCards cards, Accounts accounts, Commands commands, JdbcClient jdbc, Trail trail, Clock clock) {
        this.experts = experts;
        this.cards = cards;
        this.accounts = accounts;
        this.commands = commands;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Ends every term that is over by today; one that fails is left for the next time. @return how many this node ended */
    public int endOver() {
        var ended = 0;
        var after = "";
        for (var page = over(after); !page.isEmpty(); page = over(after)) {
            for (var expertId : page) {
                ended += endAlone(expertId) ? 1 : 0;
                after = expertId;
            }
        }
        return ended;
    }

    private boolean endAlone(String expertId) {
        try {
            return !commands.run(Command.of(Actor.SYSTEM, "term.end", expertId), () -> {
                var expert = experts.lockedById(expertId);
                return expert.isPresent() && settle(expert.get()) ? expertId : "";
            }).isEmpty();
        } catch (DataAccessException | Problem e) {
            log.warn("The term of expert {} was not ended, the next run tries again", expertId, e);
            return false;
        }
    }

    /** Ends the expert's last term in the caller's transaction, if it is over and that is not written yet. */
    boolean settle(Expert expert) {
        var today = LocalDate.now(clock);
        var term = expert.termEndsOn().isBefore(today) ? unwritten(expert) : List.<String>of();
        if (term.isEmpty()) {
            return false;
        }
        jdbc.sql("insert into expert_term_end (term_id, expert_id, ended_on, recorded_at) values (?, ?, ?, ?)")
                .params(term.get(0), expert.id(), expert.termEndsOn(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        cards.findByExpertId(expert.id()).forEach(card -> card.revoke(today));
        accounts.revoke(Actor.SYSTEM, expert.userId(), Role.EXPERT, expert.bureauId(), null);
        trail.record(TrailEvent.of(expert.register(), "expert.term-ended", Actor.SYSTEM, null)
                .changed("expertNumber", null, expert.number()).changed("termEndsOn", null, expert.termEndsOn().toString())
                .under("WJ-6,WJ-13(2)").happenedAt(expert.termEndsOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        return true;
    }

    private List<String> unwritten(Expert expert) {
        return jdbc.sql("""
                select t.id from expert_term t where t.expert_id = ? and t.ends_on = ?
                    and not exists (select 1 from expert_term_end x where x.term_id = t.id)""")
                .params(expert.id(), expert.termEndsOn()).query(String.class).list();
    }

    private List<String> over(String after) {
        return jdbc.sql("""
                select e.id from expert_expert e join expert_term t on t.expert_id = e.id and t.ends_on = e.term_ends_on
                where e.term_ends_on < ? and e.id > ? and not exists (select 1 from expert_term_end x where x.term_id = t.id)
                order by e.id limit\s""" + AT_ONCE).params(LocalDate.now(clock), after).query(String.class).list();
    }
}
