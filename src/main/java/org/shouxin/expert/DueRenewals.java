package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens a renewal case for every term that ends soon and has none. What is due follows from the terms alone; the unique key
 * of the renewed term lets one case come of it, however many nodes look and however often.
 *
 * @article WJ-6,WJ-12
 */
@Service
public class DueRenewals {

    private static final Logger log = LoggerFactory.getLogger(DueRenewals.class);
    private static final int AT_ONCE = 200;

    private final RenewalCases cases;
    private final Rulebook rulebook;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Clock clock;

    DueRenewals(RenewalCases cases, Rulebook rulebook, Commands commands, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.rulebook = rulebook;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Due(String expertId, String bureauId, String termId) {
    }

    /** Opens what is due today; what fails is left for the next time. @return how many cases this node opened */
    public int openDue() {
        var today = LocalDate.now(clock);
        return jdbc.sql("select distinct bureau_id from expert_expert where term_ends_on >= ?").param(today).query(String.class).list().stream()
                .mapToInt(bureau -> openDue(bureau, today)).sum();
    }

    private int openDue(String bureau, LocalDate today) {
        var edge = today.plusDays(rulebook.on(Renewals.NOTICE_DAYS, bureau, today).asInt());
        var opened = 0;
        var after = "";
        for (var page = due(bureau, today, edge, after); !page.isEmpty(); page = due(bureau, today, edge, after)) {
            for (var one : page) {
                opened += openAlone(one) ? 1 : 0;
                after = one.expertId();
            }
        }
        return opened;
    }

    private boolean openAlone(Due one) {
        try {
            commands.run(Command.of(Actor.SYSTEM, "renewal.open", one.termId()), () -> cases.open(one.bureauId(), one.termId()));
            return true;
        } catch (Problem e) {
            log.debug("No renewal of term {} now", one.termId(), e);
        } catch (DataAccessException e) {
            log.warn("No renewal of term {} was opened, the next run tries again", one.termId(), e);
        }
        return false;
    }

    private List<Due> due(String bureau, LocalDate today, LocalDate edge, String after) {
        return jdbc.sql("""
                select e.id, e.bureau_id, t.id as term_id from expert_expert e join expert_term t on t.expert_id = e.id and t.ends_on = e.term_ends_on
                where e.bureau_id = :bureau and e.term_ends_on between :today and :edge and e.id > :after
                    and not exists (select 1 from expert_nomination n where n.renewed_term_id = t.id)
                    and not exists (select 1 from expert_nomination o where o.open_person_key = concat(e.bureau_id, ':', e.resident_id_index))
                    and not exists (select 1 from expert_blacklist_entry b where b.bureau_id = e.bureau_id
                        and b.resident_id_index = e.resident_id_index and b.from_on <= :today and b.until_on >= :today)
                order by e.id limit\s""" + AT_ONCE)
                .param("bureau", bureau).param("today", today).param("edge", edge).param("after", after)
                .query((row, index) -> new Due(row.getString("id"), row.getString("bureau_id"), row.getString("term_id"))).list();
    }
}
