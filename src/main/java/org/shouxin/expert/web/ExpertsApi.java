package org.shouxin.expert.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.ExpertRow;
import org.shouxin.expert.ExpertView;
import org.shouxin.expert.PoolQuery;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.expert.Standing;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.rulebook.CodeTables;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The expert pool over JSON. Identifiers are masked. */
@RestController
@RequestMapping(path = "/api/v1/experts", produces = "application/json")
@Tag(name = "Experts", description = "The expert pool as far as the caller sees it")
class ExpertsApi {

    private final ExpertDirectory experts;
    private final CodeTables tables;

    ExpertsApi(ExpertDirectory experts, CodeTables tables) {
        this.experts = experts;
        this.tables = tables;
    }

    /** An expert in the list; {@code status} is {@code active}, {@code ending_soon} or {@code expired}. */
    record ExpertJson(String id, String bureau, String number, String name, String employer, String specialty, List<String> groups,
            LocalDate termEndsOn, String status) {

        static ExpertJson of(ExpertRow row) {
            return new ExpertJson(row.id(), row.bureauId(), row.number(), row.name(), row.employer(), row.specialty(),
                    row.groups().stream().map(SpecialtyGroup::code).toList(), row.termEndsOn(), row.standing().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A page of experts; {@code next} goes back as {@code after}, {@code count} counts up to 1,000. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExpertPageJson(List<ExpertJson> items, String next, long count, boolean capped) {
    }

    /** One expert with terms, work card and recruitment cases, latest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExpertDetailJson(ExpertJson expert, String education, String titleLevel, String professionalTitle, String position,
            String strengths, boolean safetyEngineer, boolean safetyAssessor, String residentId, String mobile, LocalDate appointedOn,
            List<ExpertView.TermView> terms, CardJson workCard, List<CaseJson> cases,
            Map<String, CodeTables.StandardCode> standardCodes) {
    }

    /** The card in force. */
    record CardJson(String number, LocalDate issuedOn, LocalDate validUntil) {
    }

    /** One recruitment of the person. */
    record CaseJson(String number, String status, Instant filedAt) {
    }

    @GetMapping
    @Operation(summary = "A page of the experts the caller sees")
    ExpertPageJson list(Actor actor, @Parameter(description = "specialty group, e.g. chemical") @RequestParam(required = false) String group,
            @Parameter(description = "active, ending_soon or expired") @RequestParam(required = false) String status,
            @Parameter(description = "part of name, number, employer or specialty") @RequestParam(required = false) String q,
            @Parameter(description = "number, name or term_end, a leading dash for descending") @RequestParam(defaultValue = "number") String sort,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "20") int limit) {
        var column = choice("sort", sort.replaceFirst("^-", ""), PoolQuery.Sort.values(), value -> value.name().toLowerCase(Locale.ROOT));
        if (column == null) {
            throw new BadRequest("parameter.invalid", Map.of("name", "sort"));
        }
        var page = experts.list(actor, new PoolQuery(choice("group", group, SpecialtyGroup.values(), SpecialtyGroup::code),
                choice("status", status, Standing.values(), value -> value.name().toLowerCase(Locale.ROOT)), q,
                column, sort.startsWith("-"), after, limit));
        return new ExpertPageJson(page.items().stream().map(ExpertJson::of).toList(), page.next(), page.count(), page.capped());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One expert")
    ExpertDetailJson find(Actor actor, @PathVariable String id) {
        var found = experts.find(actor, id);
        var person = found.person();
        var card = found.card();
        return new ExpertDetailJson(ExpertJson.of(found.row()), person.education(), found.row().titleLevel(), person.professionalTitle(),
                person.position(), person.strengths(), person.safetyEngineer(), person.safetyAssessor(), person.residentId(), person.mobile(),
                person.appointedOn(), found.terms(), card == null ? null : new CardJson(card.number(), card.issuedOn(), card.validUntil()),
                found.history().stream().map(past -> new CaseJson(past.caseNumber(), past.status().name().toLowerCase(Locale.ROOT),
                        past.filedAt())).toList(), standardCodes(person.education(), found.row().titleLevel()));
    }

    /** The codes that national standards have for these values, by field. */
    private Map<String, CodeTables.StandardCode> standardCodes(String education, String titleLevel) {
        var codes = new TreeMap<String, CodeTables.StandardCode>();
        tables.code("education", education).ifPresent(code -> codes.put("education", code));
        tables.code("titleLevel", titleLevel).ifPresent(code -> codes.put("titleLevel", code));
        return codes;
    }

    private static <T> T choice(String name, String typed, T[] values, Function<T, String> code) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Arrays.stream(values).filter(value -> code.apply(value).equals(typed)).findFirst()
                .orElseThrow(() -> new BadRequest("parameter.invalid", Map.of("name", name)));
    }
}
