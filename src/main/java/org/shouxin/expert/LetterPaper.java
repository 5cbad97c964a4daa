package org.shouxin.expert;

import java.util.HashMap;
import java.util.Locale;
import org.shouxin.documents.Papers;
import org.shouxin.identity.Organisation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The letter of appointment as a paper. It is an official Chinese paper in every language of the product.
 *
 * @article WJ-6,WJ-7
 */
@Component
class LetterPaper {

    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private final Organisation organisation;
    private final Districts districts;
    private final Papers papers;
    private final MessageSource messages;

    LetterPaper(Organisation organisation, Districts districts, Papers papers, MessageSource messages) {
        this.organisation = organisation;
        this.districts = districts;
        this.papers = papers;
        this.messages = messages;
    }

    byte[] pdf(AppointmentLetters.Letter letter) {
        var model = new HashMap<String, Object>();
        model.put("bureauName", organisation.bureau(letter.bureauId()).name());
        model.put("district", districts.of(letter.bureauId()));
        model.put("number", letter.number());
        model.put("name", letter.registration().candidate().name());
        model.put("expertNumber", letter.expertNumber());
        model.put("groups", letter.registration().groups().stream().sorted()
                .map(group -> messages.getMessage("option.groups." + group.code(), null, PAPER)).toList());
        model.put("startsOn", letter.startsOn());
        model.put("endsOn", letter.endsOn());
        model.put("issuedOn", letter.issuedOn());
        model.put("renewed", letter.renewed());
        return papers.pdf("papers/appointment-letter", model, PAPER);
    }
}
