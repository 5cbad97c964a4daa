package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Role;
import org.shouxin.scoring.SumSheet.Component;

@DisplayName("Policy:")
class PoliciesTest {

    private static final List<Component> COMPONENTS = List.of(Component.of("knowledge", 40), Component.of("hazard", 30),
            Component.of("interview", 30));
    private static final Actor ACTOR = new Actor("u", "p", "n", List.of(), null);

    @ParameterizedTest(name = "{0} without the {1}: {2}")
    @DisplayName("a review that lacks demanded files may conclude")
    @CsvSource(nullValues = "-", value = {
            "ACCEPT, -, -",
            "ACCEPT, photo, review.documents-missing",
            "RETURN, photo, -",
            "REFUSE, photo, -"})
    void papers(ReviewOutcome outcome, String missing, String refusal) {
        expect(refusal, () -> ReviewPolicy.check(new ReviewOpinion(outcome, "a reason", null), Severity.PASS,
                missing == null ? List.of() : List.of(missing)));
    }

    @ParameterizedTest(name = "{0} with a {1}, reason {2}, waiver {3}: {4}")
    @DisplayName("a review may conclude")
    @CsvSource(nullValues = "-", value = {
            "ACCEPT, PASS, -, -, -",
            "ACCEPT, FLAG, -, needed, -",
            "ACCEPT, FLAG, -, -, review.waiver-missing",
            "ACCEPT, FLAG, only a reason, ' ', review.waiver-missing",
            "ACCEPT, FAILURE, -, needed, review.ineligible",
            "RETURN, FAILURE, mend it, -, -",
            "RETURN, PASS, -, -, review.reason-missing",
            "RETURN, PASS, ' ', -, review.reason-missing",
            "REFUSE, PASS, no, -, -",
            "REFUSE, FAILURE, -, -, review.reason-missing"})
    void review(ReviewOutcome outcome, Severity worst, String reason, String waiver, String refusal) {
        expect(refusal, () -> ReviewPolicy.check(new ReviewOpinion(outcome, reason, waiver), worst, List.of()));
    }

    @ParameterizedTest(name = "{0} with a {1}, blacklisted {2}, reason {3}: {4}")
    @DisplayName("a decision on a candidate may be")
    @CsvSource(nullValues = "-", value = {
            "APPOINT, PASS, false, -, -",
            "APPOINT, FLAG, false, -, decision.reason-missing",
            "APPOINT, FLAG, false, few like this, -",
            "APPOINT, FAILURE, false, ' ', decision.reason-missing",
            "APPOINT, FAILURE, false, specially needed, -",
            "APPOINT, PASS, true, -, appointment.blacklisted",
            "APPOINT, FAILURE, true, specially needed, appointment.blacklisted",
            "REFUSE, PASS, false, -, decision.reason-missing",
            "REFUSE, PASS, false, ' ', decision.reason-missing",
            "REFUSE, PASS, false, no need, -",
            "REFUSE, FAILURE, true, blacklisted, -",
            "REFUSE, FAILURE, true, -, decision.reason-missing"})
    void appointment(AppointmentDecision decision, Severity worst, boolean blacklisted, String reason, String refusal) {
        expect(refusal, () -> AppointmentPolicy.check(decision, reason, worst, blacklisted));
    }

    @ParameterizedTest(name = "{0} of a {1} as {2}, themselves {3}, special {4} because {5}: {6}")
    @DisplayName("a nomination may come from")
    @CsvSource(nullValues = "-", value = {
            "NOMINATOR, TOWN, TOWN, false, false, -, -",
            "NOMINATOR, TOWN, EMPLOYER, false, false, -, nomination.kind",
            "NOMINATOR, TOWN, SECTION, false, false, -, nomination.kind",
            "NOMINATOR, BRIGADE, SECTION, false, false, -, -",
            "NOMINATOR, -, EMPLOYER, false, false, -, -",
            "NOMINATOR, -, TOWN, false, false, -, nomination.kind",
            "ENTERPRISE, -, EMPLOYER, false, false, -, -",
            "REQUESTER, BRIGADE, SECTION, false, false, -, -",
            "REVIEWER, -, SECTION, false, false, -, -",
            "SECTION_HEAD, SECTION, SECTION, false, true, rare skill, -",
            "SECTION_HEAD, SECTION, SECTION, false, true, ' ', nomination.special-reason-missing",
            "NOMINATOR, TOWN, TOWN, false, true, rare skill, nomination.special-staff-only",
            "APPLICANT, -, SELF, true, false, -, -",
            "APPLICANT, -, SELF, true, true, rare skill, nomination.special-staff-only",
            "REVIEWER, -, SELF, true, true, rare skill, nomination.special-staff-only",
            "APPLICANT, -, EMPLOYER, false, false, -, nomination.kind",
            "APPLICANT, -, SELF, false, false, -, nomination.self-only",
            "NOMINATOR, TOWN, TOWN, true, false, -, nomination.self-kind",
            "NOMINATOR, TOWN, SELF, true, false, -, -"})
    void nomination(Role role, String unitKind, NominationKind kind, boolean themselves, boolean special, String reason, String refusal) {
        var filing = new Filing("c", "b", unitKind == null ? null : "unit", ACTOR, role, new Proposal(kind, special, reason, null));

        expect(refusal, () -> NominationPolicy.check(filing, unitKind, themselves));
    }

    @ParameterizedTest(name = "{0} for {1} years ends on {2}")
    @DisplayName("a term ends on the corresponding day")
    @CsvSource({"2026-03-01, 3, 2029-03-01", "2024-02-29, 3, 2027-02-28", "2024-02-29, 4, 2028-02-29", "2025-12-31, 3, 2028-12-31"})
    void term(LocalDate appointed, int years, LocalDate lastDay) {
        assertThat(TermPolicy.lastDay(appointed, years)).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "born {0}, {2} on {1}")
    @DisplayName("age counts full years")
    @CsvSource({"1960-03-02, 2026-03-01, 65", "1960-03-01, 2026-03-01, 66", "1960-02-29, 2026-02-28, 65", "1960-02-29, 2026-03-01, 66"})
    void age(LocalDate born, LocalDate today, int age) {
        assertThat(EligibilityFacts.age(born, today)).isEqualTo(age);
    }

    @Test
    @DisplayName("a correction changes nothing that decides the way of the case")
    void proposal() {
        var filed = new Proposal(NominationKind.TOWN, false, null, "wang");

        assertThatCode(() -> ProposalPolicy.checkUnchanged(filed, filed)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ProposalPolicy.checkUnchanged(filed, new Proposal(NominationKind.SECTION, true, "why", "li")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.fields())
                        .extracting(InvalidInput.FieldProblem::path)
                        .containsExactly("nominationKind", "specialExpert", "specialReason", "applicantUsername"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @DisplayName("a test result needs every component of who came, and none of who did not")
    @CsvSource(nullValues = "-", value = {
            "true, 40, 30, 30, 100, -", "true, 29.9, 15, 15, 59.9, -", "false, -, -, -, 0, -", "true, -, 30, 30, -, knowledge",
            "true, 40.5, 30, 30, -, knowledge", "true, 10, -1, 30, -, hazard", "true, 10, 10, 9.95, -, interview"})
    void testResult(boolean attended, BigDecimal knowledge, BigDecimal hazard, BigDecimal interview, BigDecimal total, String faulty) {
        var result = new TestResult(attended, knowledge, hazard, interview, null);

        if (faulty == null) {
            assertThat(result.sheet(COMPONENTS).total()).isEqualByComparingTo(total);
        } else {
            assertThatThrownBy(() -> result.sheet(COMPONENTS)).isInstanceOfSatisfying(InvalidInput.class,
                    invalid -> assertThat(invalid.fields()).extracting(InvalidInput.FieldProblem::path).containsExactly(faulty));
        }
    }

    @ParameterizedTest
    @DisplayName("a closed nomination takes no further step")
    @EnumSource(NominationStatus.class)
    void closed(NominationStatus status) {
        for (var next : NominationStatus.values()) {
            assertThat(status.closed() && status.canBecome(next)).isFalse();
        }
        assertThat(status.canBecome(status)).isFalse();
    }

    private static void expect(String refusal, Runnable check) {
        if (refusal == null) {
            assertThatCode(check::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(check::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(refusal));
        }
    }
}
