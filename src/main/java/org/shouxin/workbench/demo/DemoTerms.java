package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shouxin.expert.Blacklist;
import org.shouxin.expert.DueRenewals;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.RadarQuery;
import org.shouxin.expert.RadarRow;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.TermEnds;
import org.shouxin.expert.TermRadar;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Terms that were ended, renewals that were opened, of which one is applied for and one left, and somebody on the blacklist. */
@Component
@Order(40)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoTerms implements DemoLoader {

    private static final String WUJIN = "320412";
    private static final String APPLIES = "王建国";
    private static final String LEAVES = "李志强";
    private static final String LISTED = "refused";

    private final DueRenewals renewals;
    private final TermEnds ends;
    private final TermRadar radar;
    private final Blacklist blacklist;
    private final RecruitmentFile file;
    private final Attachments attachments;
    private final Tasks tasks;
    private final Worklist worklist;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    DemoTerms(DueRenewals renewals, TermEnds ends, TermRadar radar, Blacklist blacklist, RecruitmentFile file,
            Attachments attachments, Tasks tasks, Worklist worklist, Directory directory, Commands commands, Clock clock) {
        this.renewals = renewals;
        this.ends = ends;
        this.radar = radar;
        this.blacklist = blacklist;
        this.file = file;
        this.attachments = attachments;
        this.tasks = tasks;
        this.worklist = worklist;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void load() {
        renewals.openDue();
        ends.endOver();
        var manager = directory.actor(directory.byUsername("manager").orElseThrow().id());
        radar.experts(manager, query(RadarQuery.View.TERMS)).items().stream()
                .filter(row -> row.renewal() != null && row.renewal().status() == NominationStatus.OFFERED).forEach(this::answer);
        if (radar.blacklist(manager, query(RadarQuery.View.BLACKLIST)).items().isEmpty()) {
            list(manager);
        }
    }

    private void answer(RadarRow row) {
        if (row.name().equals(APPLIES)) {
            var person = DemoPerson.of("experts.csv").stream().filter(one -> one.get("name").equals(APPLIES)).findFirst().orElseThrow();
            var values = new HashMap<>(person.values("self", LocalDate.now(clock)));
            var expert = directory.actor(file.of(row.renewal().caseNumber()).applicant().userId());
            attachments.attach(expert, row.renewal().caseNumber(), "photo", "photo.png", DemoPortrait.png(person.line()), null);
            attachments.attach(expert, row.renewal().caseNumber(), "id-card", "id-card.png", DemoPortrait.idCard(person.line()), null);
            values.remove("nominationKind");
            values.putAll(Map.of("outcome", "apply", "statement", "任期内参加执法检查 26 次、事故调查 2 起，提出意见均获采纳。"));
            complete(row.renewal().caseNumber(), values);
        } else if (row.name().equals(LEAVES)) {
            complete(row.renewal().caseNumber(), Map.of("outcome", "leave", "reason", "拟赴外地工作，无法继续服务。"));
        }
    }

    private void complete(String number, Map<String, Object> values) {
        var expert = directory.actor(file.of(number).applicant().userId());
        var open = new WorkQuery(WorkQuery.Scope.MINE, null, null, null, number, WorkQuery.Sort.CREATED, true, null, 1);
        tasks.complete(expert, worklist.page(expert, open).items().get(0).taskId(), values, null);
    }

    private void list(Actor manager) {
        var today = LocalDate.now(clock);
        var people = DemoPerson.of("candidates.csv").stream().filter(person -> person.get("script").equals(LISTED)
                && person.get("bureau").equals(WUJIN)).limit(1).toList();
        commands.run(Command.of(manager, "demo.blacklist", WUJIN), () -> {
            people.forEach(person -> blacklist.enter(WUJIN, person.registration(today).candidate().residentId(), today.minusYears(2),
                    today.plusYears(1), "警告并暂停资格后再次违反专家职责"));
            return "";
        });
    }

    private static RadarQuery query(RadarQuery.View view) {
        return new RadarQuery(view, RadarQuery.Window.SOON, WUJIN, null, null, null, 100);
    }
}
