package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.shouxin.credit.Departments;
import org.shouxin.credit.Measures;
import org.shouxin.credit.Sanctions;
import org.shouxin.scoring.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@DisplayName("A sanction")
class SanctionSharesIT extends DowngradeScene {

    @LocalServerPort
    int port;
    @Autowired
    Measures measures;
    @Autowired
    Sanctions sanctions;
    @Autowired
    JdbcTemplate jdbc;
    private Departments departments;

    @BeforeEach
    void listen() {
        departments = new Departments(product);
    }

    @Test
    @DisplayName("does not follow from a grade D: of an enterprise graded D at first, or downgraded, departments hear constraints alone")
    void notByGrade() {
        var enterprise = unratedSound("");
        fall(enterprise, Grade.D);
        grading.first(enterprise);
        for (var department : measures.departments()) {
            assertThat(departments.hear(department, code(enterprise))).as(department).singleElement().satisfies(one -> {
                assertThat(one.grade()).isEqualTo("D");
                assertThat(Departments.sanctions(one)).isEmpty();
            });
        }
        assertThat(measures.departments()).contains("market-regulation", "banking");
        assertThat(measures.of(people.actor("head"), enterprise).measures()).extracting(one -> one.measure().code()).contains("M11", "M14").doesNotContain("S01", "S02");
    }

    @Test
    @DisplayName("is told with its days when it is imposed, and no more after a repair")
    void imposed() {
        var number = failed();
        var enterprise = view(number).enterpriseId();
        departments.hear("market-regulation", code(enterprise));
        departments.hear("banking", code(enterprise));

        sanction(number, "impose");

        var until = view(number).sanctions().stream().map(one -> one.untilOn()).filter(day -> day != null).findFirst().orElseThrow();
        assertThat(departments.hear("market-regulation", code(enterprise))).singleElement().satisfies(one -> assertThat(one.measures())
                .extracting(applied -> applied.measure().code(), applied -> applied.from(), applied -> applied.until())
                .containsExactly(Tuple.tuple("S01", today(), null), Tuple.tuple("S02", today(), until)));
        assertThat(departments.hear("banking", code(enterprise))).singleElement().satisfies(one -> assertThat(one.measures())
                .extracting(applied -> applied.measure().code()).containsExactly("M11", "S02"));

        repaired(enterprise);

        for (var department : new String[] {"market-regulation", "banking"}) {
            assertThat(departments.hear(department, code(enterprise))).singleElement().satisfies(one -> {
                assertThat(one.withdrawn()).isTrue();
                assertThat(Departments.sanctions(one)).isEmpty();
            });
        }
    }

    @Test
    @DisplayName("stands on the page of the grade with its days, and in the answer of the API")
    void shown() {
        var number = failed();
        var enterprise = view(number).enterpriseId();
        sanction(number, "impose");
        var imposed = sanctions.ofCase(number);
        var until = imposed.stream().filter(one -> one.untilOn() != null).findFirst().orElseThrow();
        // sessions begin and end by the clock of the machine
        clock.reset();
        var page = "/credit/enterprises/" + enterprise + "/grade";
        assertThat(Visitor.as(port, "reviewer").get(page).body()).contains("现行惩戒", "取消施工、维保点资格", "列入黑名单", until.imposedOn() + " 至 " + until.untilOn(), number);
        assertThat(new Visitor(port).call("/api/v1/credit/enterprises/" + enterprise + "/measures", "reviewer", TestPeople.PASSWORD).body())
                .contains("\"kind\":\"sanction\"", "\"until\":\"" + until.untilOn() + "\"");
        jdbc.update("update credit_sanction set ended_on = ? where case_number = ?", today(), number);
        assertThat(Visitor.as(port, "reviewer").get(page).body()).contains("信用等级").doesNotContain("现行惩戒", "列入黑名单");
    }

    @Test
    @DisplayName("that is decided and not imposed, or whose last day is over, is told to nobody who asks")
    void notHolding() {
        var number = failed();
        sanction(number, "impose");
        var enterprise = view(number).enterpriseId();
        jdbc.update("update credit_sanction set until_on = ? where case_number = ? and measure = 'BLACKLIST'", today().minusDays(1), number);
        jdbc.update("update credit_sanction set imposed_on = null where case_number = ? and measure = 'CANCEL_POINTS'", number);
        for (var department : measures.departments()) {
            assertThat(departments.hear(department, code(enterprise))).as(department).singleElement()
                    .satisfies(one -> assertThat(Departments.sanctions(one)).isEmpty());
        }
        assertThat(sanctions.holding(enterprise)).isEmpty();
        jdbc.update("update credit_sanction set until_on = ?, imposed_on = ? where case_number = ?", today(), today().minusYears(1), number);
        assertThat(sanctions.holding(enterprise)).as("the last day counts").hasSize(2);
    }

    /** Grade D in force, and not put right. */
    private String failed() {
        var number = undisputed(Grade.D);
        decide(number, "approve");
        interview(number, false);
        return number;
    }
}
