package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.documents.Papers;
import org.shouxin.identity.Organisation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The signed minutes of a director meeting as a paper. Votes are printed as numbers, names only of those who recused, dissented
 * or signed.
 *
 * @article WJ-12(4)
 */
@Component
class MinutesPaper {

    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private final MeetingFile file;
    private final Organisation organisation;
    private final Papers papers;
    private final MessageSource messages;
    private final Clock clock;

    MinutesPaper(MeetingFile file, Organisation organisation, Papers papers, MessageSource messages, Clock clock) {
        this.file = file;
        this.organisation = organisation;
        this.papers = papers;
        this.messages = messages;
        this.clock = clock;
    }

    byte[] pdf(String caseNumber) {
        var view = file.of(caseNumber);
        var model = new HashMap<String, Object>();
        model.put("bureauName", organisation.bureau(view.bureauId()).name());
        model.put("number", view.caseNumber());
        model.put("plan", view.plan());
        model.put("chair", names(view.members().stream().filter(MeetingView.Member::chair).toList()));
        model.put("present", names(view.members().stream().filter(MeetingView.Member::attending).toList()));
        model.put("absent", names(view.members().stream().filter(member -> !member.present()).toList()));
        model.put("excused", view.members().stream().filter(member -> member.excused() == ExcusedFrom.BALLOT).toList());
        model.put("should", view.members().size());
        model.put("recorder", view.minutesBy());
        model.put("items", view.items().stream().map(item -> item(view, item)).toList());
        model.put("minutes", view.minutes());
        model.put("dissents", view.members().stream().filter(member -> member.dissent() != null).toList());
        model.put("signers", view.members().stream().filter(MeetingView.Member::attending).map(this::signer).toList());
        return papers.pdf("papers/meeting-minutes", model, PAPER);
    }

    private Map<String, Object> item(MeetingView view, MeetingView.Item item) {
        var row = new HashMap<String, Object>();
        row.put("line", item.line());
        row.put("candidate", item.candidate());
        row.put("caseNumber", item.candidateCase());
        row.put("special", item.special());
        row.put("tally", item.tally());
        row.put("recused", view.recused(item.line()));
        row.put("outcome", words("option.appointmentDecision." + item.outcome().code()));
        row.put("finding", words("finding." + item.finding()));
        return row;
    }

    private Map<String, Object> signer(MeetingView.Member member) {
        var row = new HashMap<String, Object>();
        row.put("name", member.name());
        row.put("signedName", member.signedName());
        row.put("remark", member.signRemark());
        row.put("excuse", member.excuse());
        row.put("signedOn", member.signedAt() == null ? null : LocalDate.ofInstant(member.signedAt(), clock.getZone()));
        return row;
    }

    private static List<String> names(List<MeetingView.Member> members) {
        return members.stream().map(MeetingView.Member::name).toList();
    }

    private String words(String key) {
        return messages.getMessage(key, null, PAPER);
    }
}
