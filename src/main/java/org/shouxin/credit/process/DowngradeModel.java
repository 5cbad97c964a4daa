package org.shouxin.credit.process;

/** Names of the model {@code processes/credit/grade-downgrade.bpmn} that Java needs. */
final class DowngradeModel {

    static final String PROCESS = "grade-downgrade";
    /** Kind in case numbers: grade, down. */
    static final String NUMBER_KIND = "GD";

    static final String SERVE_NOTICE = "userTask_serveDowngradeNotice";
    static final String FILE_OBJECTION = "userTask_fileObjection";
    static final String RECORD_OBJECTION = "userTask_recordObjection";
    static final String REVIEW_OBJECTION = "userTask_reviewObjection";
    static final String DECIDE_DOWNGRADE = "userTask_decideDowngrade";
    static final String REINSPECT_ENTERPRISE = "userTask_reinspectEnterprise";
    static final String DECIDE_SANCTIONS = "userTask_decideSanctions";
    static final String PERIOD_OVER = "boundaryTimer_objectionPeriodOver";

    static final String ENTERPRISE = "enterpriseId";
    static final String CONTACT = "contactUserId";
    static final String CONTACT_ACCOUNT = "contactAccount";
    static final String OBJECTION_DUE = "objectionDueAt";
    static final String DESK_UNTIL = "objectionDeskUntil";
    static final String RESCORED = "rescored";
    static final String DECISION = "downgradeDecision";
    static final String INTERVIEW_NEEDED = "interviewNeeded";
    static final String REINSPECTION = "reinspection";
    static final String GRADE_D = "gradeD";
    static final String SANCTION_DECISION = "sanctionDecision";

    private DowngradeModel() {
    }
}
