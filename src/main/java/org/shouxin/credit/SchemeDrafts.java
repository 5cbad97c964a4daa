package org.shouxin.credit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Scheme;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a draft has to fulfil before it can become a version: people and records of any bureau have to be able to live with it for ever. */
@Component
class SchemeDrafts {

    private static final int PAGE = 100;

    private final DraftSchemes drafts;
    private final CreditSchemes schemes;
    private final SchemeRows rows;
    private final MessageSource messages;

    SchemeDrafts(DraftSchemes drafts, CreditSchemes schemes, SchemeRows rows, MessageSource messages) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.rows = rows;
        this.messages = messages;
    }

    /** A text that can become a version. */
    record Fit(String text) {

        /** The same with that number in its head. */
        String numbered(int version) {
            return text.lines().map(String::strip).map(line -> line.replaceFirst("^scheme,([^,]*),[^,]*,", "scheme,$1," + version + ","))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /**
     * The draft of a comparison, read once more.
     *
     * @throws InvalidInput naming {@code draft} with the line that is wrong
     * @throws Refused      {@code scheme.ends}: it says itself when it ends, which is for the rulebook to say; {@code scheme.other-code}: what is
     *                      recorded under a code is something else in another version; {@code scheme.no-words}: nobody could read it
     */
    Fit fit(RoundView round) {
        var text = drafts.text(round.id());
        var draft = drafts.read(text, schemes.used(round.rulebook()));
        if (draft.effectiveTo() != null) {
            throw new Refused("scheme.ends", Map.of("date", draft.effectiveTo()));
        }
        others().flatMap(other -> otherCodes(draft, other)).findFirst().ifPresent(code -> {
            throw new Refused("scheme.other-code", Map.of("code", code));
        });
        var unsaid = keys(draft).distinct().filter(key -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .anyMatch(locale -> messages.getMessage(key, null, "", locale).isEmpty())).map(key -> key.substring(key.lastIndexOf('.') + 1)).toList();
        if (!unsaid.isEmpty()) {
            throw new Refused("scheme.no-words", Map.of("names", String.join(", ", unsaid)));
        }
        return new Fit(text);
    }

    /** Every version of every scheme. */
    private Stream<Scheme> others() {
        return Stream.concat(schemes.bundled().stream(), schemes.ids().stream().flatMap(id -> Stream.iterate(rows.after(id, 0, PAGE), page -> !page.isEmpty(),
                page -> rows.after(id, page.get(page.size() - 1).version(), PAGE))).flatMap(List::stream).map(kept -> schemes.used(kept.reference())));
    }

    private static Stream<String> otherCodes(Scheme draft, Scheme other) {
        var indicators = draft.indicators().stream().filter(mine -> other.deduction(mine.code()) != null
                || other.indicator(mine.code()) != null && other.indicator(mine.code()).kind() != mine.kind()).map(Indicator::code);
        return Stream.concat(indicators, draft.deductions().stream().map(mine -> mine.code()).filter(code -> other.indicator(code) != null));
    }

    /** Keys of the words in which a grading by the scheme is told. */
    private static Stream<String> keys(Scheme scheme) {
        return Stream.<Stream<String>>of(scheme.parts().stream().map(part -> "credit.part." + part.name()),
                scheme.indicators().stream().map(indicator -> "credit.indicator." + indicator.name()),
                scheme.indicators().stream().map(Indicator::note).filter(note -> !note.isEmpty()).map(note -> "credit.note." + note),
                scheme.deductions().stream().flatMap(each -> Stream.of("credit.deduction." + each.name(), "credit.group." + each.group())),
                scheme.vetoes().stream().map(veto -> "credit.veto." + veto.code())).flatMap(Function.identity());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
