package org.shouxin.credit.process;

/** Names of the model {@code processes/credit/grade-upgrade.bpmn} that Java needs. */
final class UpgradeModel {

    static final String PROCESS = "grade-upgrade";
    /** Kind in case numbers: grade upgrade. */
    static final String NUMBER_KIND = "GU";

    static final String RECORD_OBJECTION = "userTask_recordPublicObjection";
    static final String JUDGE_OBJECTION = "userTask_judgePublicObjection";
    static final String NOTICE_ENDED = "boundaryTimer_noticeEnded";

    static final String NOTICE_ENDS = "noticeEndsAt";
    static final String OBJECTION_OUTCOME = "objectionOutcome";
    static final String STILL_BETTER = "stillBetter";

    private UpgradeModel() {
    }
}
