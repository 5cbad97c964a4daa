package org.shouxin.rules.process;

/** Names of the model {@code processes/rulebook/rule-change.bpmn} that Java needs. */
final class RuleChangeModel {

    static final String PROCESS = "rule-change";
    /** Kind in case numbers: rule change. */
    static final String NUMBER_KIND = "RC";

    static final String CHECK_RULE = "userTask_checkRule";
    static final String REVISE_RULE = "userTask_reviseRule";
    static final String APPROVE_RULE = "userTask_approveRule";

    static final String CHECK_OUTCOME = "ruleCheck";
    static final String APPROVAL_OUTCOME = "ruleApproval";

    private RuleChangeModel() {
    }
}
