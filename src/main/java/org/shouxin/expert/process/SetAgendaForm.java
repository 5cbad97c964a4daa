package org.shouxin.expert.process;

import jakarta.validation.Valid;
import java.util.List;
import org.shouxin.expert.MeetingFile;

/** Fields of the form {@code set-agenda}. Of a row only the number and the tick count; what else it says, it was told. */
public record SetAgendaForm(List<@Valid Row> items) {

    /** One waiting candidate. */
    public record Row(String caseNumber, String candidate, boolean special, boolean include) {

        static Row of(MeetingFile.Candidate waiting) {
            return new Row(waiting.caseNumber(), waiting.name(), waiting.special(), true);
        }
    }

    List<String> included() {
        return items == null ? List.of() : items.stream().filter(Row::include).map(Row::caseNumber).toList();
    }
}
