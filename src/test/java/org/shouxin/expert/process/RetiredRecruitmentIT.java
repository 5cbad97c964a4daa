package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.shouxin.workflow.camunda.RetiredModels;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Cases that began on the first model of recruitment, the one before director meetings, wait at each of its steps while the
 * present model is deployed, and then go on to their end as they began.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A recruitment on the first model")
class RetiredRecruitmentIT {

    private static final String MODEL = "processes/expert/expert-recruitment.bpmn";

    @Autowired
    RepositoryService repository;
    @Autowired
    HistoryService history;
    @Autowired
    RecruitmentSteps steps;
    @Autowired
    ProcessSteps process;
    @Autowired
    RecruitmentFile file;
    @Autowired
    People people;

    /** Where a case waits while the present model arrives. */
    private enum Wait {
        REVIEW, CORRECTION, PLANNING, SITTING, DECISION, SIGNATURE
    }

    private record Waiting(String number, Nominee nominee) {
    }

    private final Map<Wait, Waiting> waiting = new java.util.EnumMap<>(Wait.class);
    private String unwanted;

    @BeforeAll
    void begun() throws IOException {
        var models = new RetiredModels(repository, "expert");
        models.deploy("expert-before-meetings", Map.of(MODEL, "expert-recruitment.bpmn", "forms/expert/decide-appointment.form", "decide-appointment.form"));
        try {
            for (var place : Wait.values()) {
                waiting.put(place, begin(place));
            }
            unwanted = begin(Wait.DECISION).number();
        } finally {
            models.present();
        }
        assertThat(version(unwanted)).isLessThan(version(steps.file("nominator", Nominee.fit())));
    }

    @AfterAll
    void newestIsPresent() {
        assertThat(process.openTasks(steps.file("nominator", Nominee.fit()))).containsExactly(RecruitmentModel.REVIEW_REGISTRATION);
    }

    private Waiting begin(Wait place) {
        var nominee = Nominee.fit().with("applicantUsername", "");
        var number = steps.file("nominator", nominee);
        if (place == Wait.CORRECTION) {
            steps.sendBack(number);
        }
        if (place.compareTo(Wait.PLANNING) >= 0) {
            steps.accept(number);
        }
        if (place.compareTo(Wait.SITTING) >= 0) {
            steps.schedule(number);
        }
        if (place.compareTo(Wait.DECISION) >= 0) {
            steps.score(number, 30, 25, 25);
        }
        if (place.compareTo(Wait.SIGNATURE) >= 0) {
            decide(number, "appoint");
        }
        return new Waiting(number, nominee);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("goes on to the appointment from where it waited:")
    void appointed(Wait place) {
        var number = waiting.get(place).number();
        if (place == Wait.CORRECTION) {
            steps.complete(number, RecruitmentModel.CORRECT_REGISTRATION, "nominator", waiting.get(place).nominee().values());
        }
        if (place.compareTo(Wait.CORRECTION) <= 0) {
            steps.accept(number);
        }
        if (place.compareTo(Wait.PLANNING) <= 0) {
            steps.schedule(number);
        }
        if (place.compareTo(Wait.SITTING) <= 0) {
            steps.score(number, 30, 25, 25);
        }
        if (place.compareTo(Wait.DECISION) <= 0) {
            assertThat(process.openTasks(number)).containsExactly(RecruitmentModel.DECIDE_APPOINTMENT);
            decide(number, "appoint");
        }
        steps.signAsCandidate(number, waiting.get(place).nominee());

        assertThat(process.openTasks(number)).isEmpty();
        assertThat(ended(number)).isEqualTo("endEvent_appointed");
        assertThat(file.of(number).status()).isEqualTo(NominationStatus.APPOINTED);
    }

    @Test
    @DisplayName("is refused by the one manager that decides in it")
    void refused() {
        decide(unwanted, "refuse");
        assertThat(ended(unwanted)).isEqualTo("endEvent_notAppointed");
    }

    private void decide(String number, String decision) {
        steps.complete(number, RecruitmentModel.DECIDE_APPOINTMENT, "manager", Map.of("decision", decision, "reason", "见审核意见"));
    }

    private String ended(String number) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
        assertThat(instance.getEndTime()).isNotNull();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(node -> node.getActivityId()).filter(node -> node.startsWith("endEvent_")).findFirst().orElseThrow();
    }

    private int version(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getProcessDefinitionVersion();
    }
}
