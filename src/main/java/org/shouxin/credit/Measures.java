package org.shouxin.credit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.shouxin.credit.Measure.Applied;
import org.shouxin.credit.ShareRows.Shared;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.scoring.Grade;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Joint incentives and constraints: which department answers which grade how, and for how long; and which department is told of
 * which sanction. A grade alone never carries a sanction: that begins when it is imposed. Read and checked once at the start: an
 * unsound table keeps the product from starting.
 *
 * @article NB-3(1), NB-3(2)
 */
@Service
public class Measures {

    private static final String FILE = "rulebooks/measures/joint.csv";

    private final List<Measure> all;
    private final long version;
    private final EnterpriseDirectory enterprises;
    private final Standings standings;
    private final GradeRows grades;
    private final Sanctions sanctions;
    private final Clock clock;

    Measures(EnterpriseDirectory enterprises, Standings standings, GradeRows grades, Sanctions sanctions, Clock clock) throws IOException {
        this.all = MeasureFile.parse(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().toList());
        var sum = new CRC32C();
        sum.update(all.toString().getBytes(StandardCharsets.UTF_8));
        this.version = sum.getValue();
        this.enterprises = enterprises;
        this.standings = standings;
        this.grades = grades;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    /** What an enterprise has to expect now. @param grade {@code null} for none @param since without a grade: grading is suspended since; or {@code null} */
    public record Expected(EnterpriseRow enterprise, String grade, LocalDate since, List<Applied> measures) {
    }

    /** Another one when the table is another one. */
    long version() {
        return version;
    }

    /** Codes of the departments in the table, in its order. */
    public List<String> departments() {
        return all.stream().map(Measure::department).distinct().toList();
    }

    /** The measures whose rule is in force today. @throws Forbidden {@code enterprise.forbidden} */
    public List<Measure> inForce(Actor actor) {
        if (!EnterpriseDirectory.open(actor)) {
            throw new Forbidden("enterprise.forbidden");
        }
        return all.stream().filter(measure -> measure.inForce(today())).toList();
    }

    /** The measures that apply to an enterprise today. @throws NotFound {@code enterprise.unknown} */
    public Expected of(Actor actor, String enterpriseId) {
        var row = enterprises.row(actor, enterpriseId);
        var standing = standings.of(row.id()).filter(one -> one.gradeSequence() > 0);
        var last = standing.filter(Standing::suspended).map(one -> grades.lastGraded(List.of(row.id())).get(row.id())).orElse(null);
        var answers = standing.stream().flatMap(one -> answers(one.grade(), one.since(), last)).filter(one -> one.on(today()));
        var told = told(sanctions.holding(row.id())).filter(one -> one.measure().inForce(today()));
        return new Expected(row, standing.map(one -> AssessmentRows.name(one.grade())).orElse(null), standing.map(Standing::since).orElse(null),
                Stream.concat(answers, told).toList());
    }

    /** Of one department, by enterprise: also what is yet to begin, because nothing new is told when it does. */
    Map<String, List<Applied>> of(String department, List<Shared> enterprises) {
        var holding = sanctions.holding(enterprises.stream().map(Shared::enterpriseId).toList());
        var last = grades.lastGraded(enterprises.stream().filter(one -> one.grade() == null).map(Shared::enterpriseId).toList());
        return enterprises.stream().collect(Collectors.toMap(Shared::enterpriseId, one -> Stream.concat(answers(one.grade(), one.since(),
                last.get(one.enterpriseId())), told(holding.getOrDefault(one.enterpriseId(), List.of())))
                .filter(applied -> applied.measure().department().equals(department)).toList()));
    }

    /** What answers a grade that took effect on a day; without one grading is suspended, and what goes on after the last is meant. */
    private Stream<Applied> answers(Grade grade, LocalDate since, GradeView last) {
        if (grade == null) {
            return last == null ? Stream.empty() : answers(last.grade(), last.effectiveFrom(), last).filter(one -> one.measure().goesOn());
        }
        return all.stream().filter(measure -> measure.grades().contains(grade)).map(measure -> measure.since(since)).filter(one -> !one.over(today()));
    }

    private Stream<Applied> told(List<SanctionView> holding) {
        return all.stream().flatMap(measure -> holding.stream().filter(one -> one.measure() == measure.sanction()).map(measure::of))
                .filter(one -> !one.over(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
