package org.shouxin.interview.process;

/** Names of the model {@code processes/interview/interview.bpmn} that Java needs. */
final class InterviewModel {

    static final String PROCESS = "interview";

    static final String SCHEDULE = "userTask_scheduleInterview";
    static final String HOLD = "userTask_holdInterview";
    static final String SUBMIT_EVIDENCE = "userTask_submitEvidence";
    static final String RECORD_EVIDENCE = "userTask_recordEvidence";
    static final String VERIFY = "userTask_verifyRectification";

    /** What the caller hands over. */
    static final String BUREAU = "bureauId";
    static final String INTERVIEWEE = "intervieweeUserId";
    static final String SUBJECT = "interviewSubject";
    /** What the caller gets: {@code passed} or {@code failed}. */
    static final String OUTCOME = "interviewOutcome";

    static final String SCHEDULE_DUE = "scheduleDueAt";
    static final String ATTENDANCE = "attendance";
    static final String RECTIFICATION = "rectification";
    static final String EVIDENCE_BY = "evidenceBy";
    static final String RECTIFICATION_DUE = "rectificationDueAt";
    static final String VERIFICATION = "verification";

    private InterviewModel() {
    }
}
