package org.shouxin.identity;

/** What a person did, or is, in a case: the facts separation of duties is about. */
public enum Duty {
    NOMINATE, SUBJECT, CORRECT, REVIEW, TEST, DECIDE, SIGN, REQUEST, INVESTIGATE, AGENDA, PROPOSE, CHECK, APPROVE,
    ARRANGE, HOLD, EVIDENCE, VERIFY, SUPPLY, CONFIRM, OBJECT, JUDGE, SERVE, CONTEST
}
