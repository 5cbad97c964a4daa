package org.shouxin.credit;

import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.workflow.CaseParties;
import org.springframework.stereotype.Component;

/** Whoever is contact of an enterprise today belongs to its case, also when somebody else was when the case opened. */
@Component
class CurrentContacts {

    private final CaseParties cases;
    private final SeparationOfDuties duties;

    CurrentContacts(CaseParties cases, SeparationOfDuties duties) {
        this.cases = cases;
        this.duties = duties;
    }

    /** Admits the contact as a party of the case and as its subject; returns the account, or {@code null} when there is none. */
    String admit(String caseNumber, EnterpriseParty enterprise) {
        if (enterprise.contactUserId() != null) {
            cases.admit(caseNumber, enterprise.contactUserId());
            duties.assign(caseNumber, enterprise.contactPersonId(), Duty.SUBJECT);
        }
        return enterprise.contactUserId();
    }
}
