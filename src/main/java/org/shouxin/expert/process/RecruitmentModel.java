package org.shouxin.expert.process;

/** Names of the model {@code processes/expert/expert-recruitment.bpmn} that Java needs. */
final class RecruitmentModel {

    static final String PROCESS = "expert-recruitment";
    /** Kind in case numbers: expert recruitment. */
    static final String NUMBER_KIND = "ER";

    static final String CONFIRM_RENEWAL = "userTask_confirmRenewal";
    static final String REVIEW_REGISTRATION = "userTask_reviewRegistration";
    static final String CORRECT_REGISTRATION = "userTask_correctRegistration";
    static final String SCHEDULE_TEST = "userTask_scheduleTest";
    static final String RECORD_TEST = "userTask_recordTest";
    static final String AWAIT_DECISION = "receiveTask_awaitMeetingDecision";
    /** Left the model when director meetings came; cases of its first version may still stand at it. */
    static final String DECIDE_APPOINTMENT = "userTask_decideAppointment";
    static final String SIGN_COMMITMENT = "userTask_signCommitment";

    static final String INITIATOR = "initiatorUserId";
    static final String APPLICANT = "applicantUserId";
    static final String RENEWAL = "renewal";
    static final String TERM_ENDS = "termEndsAt";
    static final String RENEWAL_OUTCOME = "renewalOutcome";
    static final String SPECIAL_EXPERT = "specialExpert";
    static final String ELIGIBILITY = "eligibilityOutcome";
    static final String REVIEW_OUTCOME = "reviewOutcome";
    static final String CORRECTION_DUE = "correctionDueAt";
    static final String TEST_OUTCOME = "testOutcome";
    static final String DECISION = "appointmentDecision";
    static final String COMMITMENT_DUE = "commitmentDueAt";
    static final String COMMITMENT = "commitmentOutcome";

    private RecruitmentModel() {
    }
}
