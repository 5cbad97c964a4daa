package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouxin.TestPeople.WUJIN;
import static org.shouxin.TestPeople.XINBEI;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("Separation of duties for many tasks at once")
class DutyBarriersIT {

    @Autowired
    SeparationOfDuties duties;
    @Autowired
    DutyBarriers barriers;
    @Autowired
    Deputyships deputyships;
    @Autowired
    Commands commands;
    @Autowired
    People people;
    @Autowired
    Clock clock;

    private final String free = number();
    private final String nominated = number();
    private final String worn = number();
    private final String deputised = number();

    @Test
    @DisplayName("leaves to nobody exactly what it leaves to nobody when asked one by one, deputies included")
    void agrees() {
        take(nominated, "reviewer", Duty.NOMINATE);
        take(worn, "reviewer", Duty.NOMINATE);
        take(worn, "reviewer2", Duty.SUBJECT);
        take(deputised, "reviewer", Duty.NOMINATE);
        take(deputised, "finance", Duty.SUBJECT);
        var now = clock.instant();
        var deputyship = deputyships.name(people.actor("finance"), new Deputyships.Request(people.userId("finance"), people.userId("reviewer2"),
                now, now.plus(Duration.ofHours(1)), Set.of(), "on leave"), null);
        try {
            var asked = new HashSet<DutyBarriers.Asked>();
            for (var number : List.of(free, nominated, worn, deputised)) {
                for (var duty : List.of(Duty.REVIEW, Duty.DECIDE, Duty.NOMINATE, Duty.CORRECT, Duty.SIGN)) {
                    for (var role : List.of(Role.REVIEWER, Role.MANAGER, Role.SECTION_HEAD)) {
                        asked.add(new DutyBarriers.Asked(number, duty, role, WUJIN, null));
                        asked.add(new DutyBarriers.Asked(number, duty, role, XINBEI, "no-such-unit"));
                    }
                    asked.add(new DutyBarriers.Asked(number, duty, Role.REVIEWER, "no-such-bureau", null));
                }
            }
            var nobody = barriers.forNobody(asked);
            assertThat(nobody).isEqualTo(asked.stream().filter(one -> !duties.somebodyMay(one.caseNumber(), one.duty(), one.role(), one.bureauId(), one.unitId()))
                    .collect(Collectors.toSet()));
            assertThat(nobody).contains(review(worn), review(deputised)).doesNotContain(review(free), review(nominated));
            assertThat(barriers.forNobody(Set.of())).isEmpty();
        } finally {
            deputyships.revoke(people.actor("finance"), deputyship, null, null);
        }
        assertThat(barriers.forNobody(Set.of(review(deputised)))).as("the deputyship is over").isEmpty();
    }

    private static DutyBarriers.Asked review(String number) {
        return new DutyBarriers.Asked(number, Duty.REVIEW, Role.REVIEWER, WUJIN, null);
    }

    private void take(String number, String username, Duty duty) {
        commands.run(Command.of(people.actor(username), "test.take", number), () -> {
            duties.take(number, people.actor(username), duty);
            return "";
        });
    }

    private static String number() {
        return "320412-ER-2026-" + Ids.next().substring(24);
    }
}
