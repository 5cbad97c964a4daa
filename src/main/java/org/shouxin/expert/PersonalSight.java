package org.shouxin.expert;

import org.shouxin.kernel.Actor;
import org.shouxin.privacy.PersonalRecord;
import org.shouxin.privacy.PersonalRecord.Kind;
import org.shouxin.privacy.Unmasking;
import org.springframework.stereotype.Component;

/** Who may ask for the masked fields of a registration or of an expert. */
@Component
public class PersonalSight {

    private final Unmasking unmasking;

    PersonalSight(Unmasking unmasking) {
        this.unmasking = unmasking;
    }

    /** Whether the actor may ask for the fields of this registration. */
    public boolean mayShow(Actor actor, RecruitmentView view) {
        return unmasking.may(actor, new PersonalRecord(Kind.CASE, view.caseNumber(), view.bureauId(), view.unitId(), view.caseNumber()));
    }

    /** Whether the actor may ask for the fields of this expert. */
    public boolean mayShow(Actor actor, ExpertView expert) {
        return unmasking.may(actor, record(expert.row()));
    }

    static PersonalRecord record(ExpertRow expert) {
        return new PersonalRecord(Kind.EXPERT, expert.id(), expert.bureauId(), null, Expert.register(expert.number()));
    }
}
