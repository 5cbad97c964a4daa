package org.shouxin.expert.process;

/** Names of the model {@code processes/expert/director-meeting.bpmn} that Java needs. */
final class MeetingModel {

    static final String PROCESS = "director-meeting";
    /** Kind in case numbers: director meeting. */
    static final String NUMBER_KIND = "DM";

    static final String SET_AGENDA = "userTask_setAgenda";
    static final String RECORD_ATTENDANCE = "userTask_recordAttendance";
    static final String CAST_BALLOTS = "userTask_castBallots";
    static final String DRAFT_MINUTES = "userTask_draftMinutes";
    static final String SIGN_MINUTES = "userTask_signMinutes";
    static final String DELIVER_DECISIONS = "serviceTask_deliverDecisions";

    static final String ITEM_COUNT = "itemCount";
    static final String MEMBER_COUNT = "memberCount";
    static final String QUORUM = "quorum";
    /** Which of the parallel runs of a step this is, from 0; set by the engine. */
    static final String LOOP_COUNTER = "loopCounter";

    private MeetingModel() {
    }
}
