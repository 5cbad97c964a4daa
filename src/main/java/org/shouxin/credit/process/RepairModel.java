package org.shouxin.credit.process;

/** Names of the model {@code processes/credit/credit-repair.bpmn} that Java needs. */
final class RepairModel {

    static final String PROCESS = "credit-repair";
    /** Kind in case numbers: credit repair. */
    static final String NUMBER_KIND = "CP";

    static final String CHECK_REPAIR = "userTask_checkRepair";
    static final String INSPECT_REPAIR = "userTask_inspectRepair";
    static final String DECIDE_REPAIR = "userTask_decideRepair";

    static final String CHECK = "repairCheck";
    static final String INSPECTION = "repairInspection";
    static final String DECISION = "repairDecision";

    private RepairModel() {
    }
}
