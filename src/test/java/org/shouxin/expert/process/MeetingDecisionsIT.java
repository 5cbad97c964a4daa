package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.expert.MeetingExcusals;
import org.shouxin.expert.Nominee;
import org.shouxin.rules.Recomputation;
import org.shouxin.workflow.spi.StoredDecisions.Recomputed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What a director meeting decided")
class MeetingDecisionsIT extends MeetingScene {

    @Autowired
    Recomputation recomputation;
    @Autowired
    MeetingExcusals excusals;
    @Autowired
    JdbcClient jdbc;
    @LocalServerPort
    int port;

    private String meeting;
    private String wanted;
    private String listed;

    @BeforeAll
    void meetingOfThree() {
        var nominee = Nominee.fit();
        wanted = waiting();
        listed = waiting(nominee);
        meeting = voting(wanted, listed);
        list(nominee);
        meetings.vote(meeting, "manager", Map.of(wanted, "approve", listed, "approve"), null);
        meetings.vote(meeting, "manager2", Map.of(wanted, "approve", listed, "approve"), null);
        excusals.excuse(people.actor("secretary"), meeting, people.actor("manager3").userId(), "因公出差", null);
    }

    @Test
    @DisplayName("comes out the same again, also after a member was excused")
    void same() {
        var decisions = recomputation.of(people.actor("auditor"), meeting);
        assertThat(decisions).allMatch(Recomputed::agrees).extracting(Recomputed::kind).containsExactly("quorum", "majority", "majority");
        assertThat(decisions.get(0).stored()).first().isEqualTo("quorate");
        assertThat(stored(decisions, wanted)).containsSequence("2:0:0:0", "appoint", "majorityApproved");
        assertThat(stored(decisions, listed)).containsSequence("2:0:0:0", "refuse", "candidateBlacklisted");
        assertThat(differences()).isEmpty();
        assertThat(Visitor.as(port, "auditor").get("/cases/" + meeting + "/decisions").body()).contains("同意聘任", "不予聘任");
    }

    @Test
    @DisplayName("comes out the same when it was to adjourn")
    void adjourned() {
        var candidate = waiting();
        var small = called(candidate);
        meetings.attend(small, List.of("manager"));
        assertThat(recomputation.of(people.actor("auditor"), small)).singleElement().matches(Recomputed::agrees)
                .extracting(decision -> decision.stored().get(0)).isEqualTo("notQuorate");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "a ballot | 1 | update expert_ballot set vote = 'REJECT' where line = 1 and person_id = (select person_id from identity_account where username = 'manager') and case_number = | update expert_ballot set vote = 'APPROVE' where case_number =",
            "an outcome | 1 | update expert_agenda_item set outcome = 'REFUSE' where line = 1 and case_number = | update expert_agenda_item set outcome = 'APPOINT' where line = 1 and case_number =",
            "a count | 1 | update expert_agenda_item set approve_votes = 3 where line = 2 and case_number = | update expert_agenda_item set approve_votes = 2 where line = 2 and case_number =",
            "who came | 1 | update expert_meeting_member set present = false where member_name = (select display_name from identity_account where username = 'manager') and case_number = | update expert_meeting_member set present = true where case_number =",
            "the share | 2 | update expert_meeting set majority_rule = 'expert.meeting.majority.more-than-percent@9' where case_number = | update expert_meeting set majority_rule = 'expert.meeting.majority.more-than-percent@1' where case_number =",
            "the blacklist | 1 | update expert_agenda_item set blacklisted = false where line = 2 and case_number = | update expert_agenda_item set blacklisted = true where line = 2 and case_number ="})
    @DisplayName("and was changed behind the application's back is found:")
    void planted(String what, int times, String harm, String mend) {
        jdbc.sql(harm + " ?").param(meeting).update();
        try {
            assertThat(differences()).as(what).hasSizeGreaterThanOrEqualTo(times);
        } finally {
            jdbc.sql(mend + " ?").param(meeting).update();
        }
        assertThat(differences()).isEmpty();
    }

    private List<Recomputed> differences() {
        return recomputation.of(people.actor("auditor"), meeting).stream().filter(one -> !one.agrees()).toList();
    }

    private static List<String> stored(List<Recomputed> decisions, String candidate) {
        return decisions.stream().map(Recomputed::stored).filter(lines -> lines.contains(candidate)).findFirst().orElseThrow();
    }
}
