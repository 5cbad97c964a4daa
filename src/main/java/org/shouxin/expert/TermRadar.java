package org.shouxin.expert;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Slice;
import org.springframework.stereotype.Service;

/**
 * What the bureau has to look after in its pool: terms that end, experts over the age, ends of blacklist entries, and groups
 * with too few experts.
 *
 * @article WJ-3,WJ-6,WJ-11(6),WJ-17,WJ-21
 */
@Service
public class TermRadar {

    private static final Set<Role> READERS = EnumSet.of(Role.REVIEWER, Role.SECTION_HEAD, Role.MANAGER, Role.AUDITOR);
    private static final int LARGEST_PAGE = 100;

    private final RadarReads reads;
    private final GapReads gaps;

    TermRadar(RadarReads reads, GapReads gaps) {
        this.reads = reads;
        this.gaps = gaps;
    }

    /** Whether the actor reads the radar of any bureau. */
    public static boolean open(Actor actor) {
        return !actor.bureausAs(READERS).isEmpty();
    }

    /** The bureaus whose radar the actor reads, in order. Raises {@code radar.forbidden} (403) when there is none. */
    public Set<String> bureaus(Actor actor) {
        var bureaus = new TreeSet<>(actor.bureausAs(READERS));
        if (bureaus.isEmpty()) {
            throw new Forbidden("radar.forbidden");
        }
        return bureaus;
    }

    /** Terms that end within the window or ended within it, the earliest end first; for {@code AGES} experts in term, the oldest first. */
    public Slice<RadarRow> experts(Actor actor, RadarQuery query) {
        return reads.experts(scope(actor, query), query);
    }

    /** Who is on the blacklist today, the earliest end first. */
    public Slice<BlacklistRow> blacklist(Actor actor, RadarQuery query) {
        return reads.blacklist(scope(actor, query), query);
    }

    /** Every group of every bureau asked for, the largest gap first. */
    public List<GroupGap> gaps(Actor actor, RadarQuery query) {
        return gaps.of(scope(actor, query));
    }

    /** Days that the window means today. */
    public int days(RadarQuery.Window window) {
        return reads.days(window);
    }

    private Set<String> scope(Actor actor, RadarQuery query) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        var bureaus = bureaus(actor);
        return query.bureauId() != null && bureaus.contains(query.bureauId()) ? Set.of(query.bureauId()) : bureaus;
    }
}
