package org.shouxin.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.RulebookRefused;
import org.shouxin.scoring.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of schemes, kept with the rounds that ask what they would change. */
@Component
class DraftSchemes {

    /** About five times the longest scheme there is. */
    private static final int LONGEST = 60_000;
    private static final String FIELD = "draft";

    private final JdbcClient jdbc;

    DraftSchemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads a draft that is to be compared with the version in force.
     *
     * @throws InvalidInput naming {@code draft}, with the line that is wrong
     */
    Scheme read(String text, Scheme inForce) {
        if (text == null || text.isBlank()) {
            throw refused("required", Map.of());
        }
        if (text.length() > LONGEST) {
            throw refused("draft.too-long", Map.of("most", LONGEST));
        }
        try {
            var draft = Scheme.parse(FIELD, lines(text));
            if (!draft.id().equals(inForce.id())) {
                throw refused("draft.other-scheme", Map.of("scheme", inForce.id()));
            }
            draft.indicators().forEach(indicator -> sameKind(indicator, inForce.indicator(indicator.code())));
            return draft;
        } catch (RulebookRefused wrong) {
            throw refused(wrong.code(), Map.of("line", wrong.line(), "given", String.join(", ", wrong.arguments())));
        }
    }

    /** What is recorded of an indicator was read as that kind of value. */
    private static void sameKind(Indicator drafted, Indicator known) {
        if (known != null && drafted.kind() != known.kind()) {
            throw refused("draft.other-kind", Map.of("code", drafted.code()));
        }
    }

    void keep(String roundId, String text) {
        jdbc.sql("update credit_round set draft = true where id = ?").param(roundId).update();
        jdbc.sql("insert into credit_round_draft (round_id, draft_text) values (?, ?)").params(roundId, text).update();
    }

    Scheme of(RoundView round) {
        return Scheme.parse(FIELD, lines(text(round.id())));
    }

    String text(String roundId) {
        return jdbc.sql("select draft_text from credit_round_draft where round_id = ?").param(roundId).query(String.class).single();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    private static InvalidInput refused(String code, Map<String, Object> arguments) {
        var named = new HashMap<>(arguments);
        named.put("label", PreviewWords.field(FIELD));
        return new InvalidInput(List.of(new FieldProblem(FIELD, code, named)));
    }
}
