package org.shouxin.expert;

import java.util.List;
import org.shouxin.Picture;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Attachments;

/** The files that every registration needs, handed in with the case. */
public final class NominationPapers {

    /** Kinds that the rulebook which ships with the product demands. */
    public static final List<String> KINDS = List.of("photo", "id-card");

    private NominationPapers() {
    }

    public static void handIn(Attachments attachments, Actor nominator, String caseNumber) {
        KINDS.forEach(kind -> attachments.attach(nominator, caseNumber, kind, kind + ".png", Picture.png(), null));
    }
}
