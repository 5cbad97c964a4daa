package org.shouxin.expert;

import java.util.List;
import org.shouxin.kernel.NotFound;
import org.shouxin.notices.Announcement;
import org.shouxin.notices.Announcement.PublicFact;
import org.shouxin.notices.Announcements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the public who was appointed: name, groups and term, and nothing that could identify the person further.
 *
 * @article WJ-7,WJ-12(4)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AppointmentAnnouncements {

    private static final String KIND = "appointment";

    private final Nominations nominations;
    private final Terms terms;
    private final Announcements announcements;

    AppointmentAnnouncements(Nominations nominations, Terms terms, Announcements announcements) {
        this.nominations = nominations;
        this.terms = terms;
        this.announcements = announcements;
    }

    /** Announces the term that began in the case. */
    public void announceAppointment(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var term = terms.findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("nomination.unknown"));
        var groups = nomination.registration().groups().stream().sorted().map(group -> "option.groups." + group.code()).toList();
        announcements.publish(new Announcement(KIND, nomination.bureauId(), caseNumber,
                List.of(PublicFact.of("name", nomination.registration().candidate().name()), PublicFact.named("groups", groups),
                        PublicFact.of("from", term.startsOn().toString()), PublicFact.of("until", term.endsOn().toString())),
                "WJ-7,WJ-12(4)"));
    }
}
