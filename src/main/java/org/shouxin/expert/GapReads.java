package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shouxin.rulebook.Rulebook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the active experts of each group beside the number wanted.
 *
 * @article WJ-3,WJ-17
 */
@Component
class GapReads {

    /** Rulebook keys: active experts wanted in a group, by the group's code. */
    static final String TARGET = "expert.group.target.";

    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Clock clock;

    GapReads(JdbcClient jdbc, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    private record Key(String bureauId, SpecialtyGroup group) {
    }

    private record Count(long active, long endingSoon) {
    }

    List<GroupGap> of(Set<String> bureaus) {
        var counts = counts(bureaus);
        return bureaus.stream().flatMap(bureau -> gaps(bureau, counts)).sorted(Comparator.comparing(GroupGap::missing).thenComparing(GroupGap::missingSoon).reversed()
                .thenComparing(GroupGap::group).thenComparing(GroupGap::bureauId)).toList();
    }

    private Stream<GroupGap> gaps(String bureau, Map<Key, Count> counts) {
        var groups = SpecialtyGroup.values();
        var targets = rulebook.on(Arrays.stream(groups).map(group -> TARGET + group.code()).toList(), bureau, today());
        return Arrays.stream(groups).map(group -> {
            var count = counts.getOrDefault(new Key(bureau, group), new Count(0, 0));
            var target = targets.get(TARGET + group.code());
            return new GroupGap(bureau, group, count.active(), count.endingSoon(), target.asInt(), target.reference());
        });
    }

    private Map<Key, Count> counts(Set<String> bureaus) {
        var counts = new HashMap<Key, Count>();
        var soon = today().plusDays(rulebook.on(RadarQuery.Window.SOON.rule(), today()).asInt());
        jdbc.sql("""
                select e.bureau_id, g.group_code, count(*) as active, sum(case when e.term_ends_on <= :soon then 1 else 0 end) as ending
                from expert_expert e join expert_expert_group g on g.expert_id = e.id
                where e.bureau_id in (:bureaus) and e.term_ends_on >= :today and not exists (
                    select 1 from expert_blacklist_entry b where b.bureau_id = e.bureau_id and b.resident_id_index = e.resident_id_index
                        and b.from_on <= :today and b.until_on >= :today)
                group by e.bureau_id, g.group_code""")
                .param("soon", soon).param("bureaus", bureaus).param("today", today())
                .query(row -> {
                    counts.put(new Key(row.getString("bureau_id"), SpecialtyGroup.of(row.getString("group_code"))),
                            new Count(row.getLong("active"), row.getLong("ending")));
                });
        return counts;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
