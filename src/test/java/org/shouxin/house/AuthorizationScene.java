package org.shouxin.house;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.EnterpriseImports;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.RoundSelection;
import org.shouxin.credit.Rounds;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.process.MeetingSteps;
import org.shouxin.identity.AccountAdministration;
import org.shouxin.identity.Deputyships;
import org.shouxin.identity.RoleAdministration;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.SavedFilters;
import org.shouxin.workflow.StartDrafts;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the addresses of the matrix lead to: cases, tasks, a draft, files and an account, all made through the real services. */
class AuthorizationScene {

    private static final String PROCESS = "expert-recruitment";
    private static final String REVIEW = "userTask_reviewRegistration";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** The services it is made with. */
    record Hands(People people, Cases cases, Tasks tasks, StartDrafts drafts, Attachments attachments, AccountAdministration accounts,
            RoleAdministration roles, Deputyships deputyships, Consultations consultations, SavedFilters filters, ProcessSteps steps,
            ExpertDirectory experts, EnterpriseRegistry enterprises, EnterpriseImports imports, Rounds rounds, Clock clock, JdbcClient jdbc, GradingAbouts grading) {
    }

    private final Hands hands;
    private final String number;
    private final String document;
    private final String task;
    private final String claimed;
    private final String claimedNumber;
    private final String otherNumber;
    private final String expert;
    private final String enterprise;
    private final String assessment;
    private final String creditNumber;
    private final String faultyImport;
    private final String round;
    private final String token;
    private final String otherDocument;
    private String meeting;
    private String draft;
    private String draftDocument;
    private String account;
    private String deputyship;
    private String opinion;
    private String filter;

    AuthorizationScene(Hands hands) {
        this.hands = hands;
        var nominator = hands.people().actor("nominator");
        number = hands.cases().start(nominator, PROCESS, Nominee.fit().with("applicantUsername", "applicant").values(), null, null);
        document = hands.attachments().attach(nominator, number, "other", "附件.pdf", PDF, null);
        task = hands.steps().taskOf(number, REVIEW);
        claimedNumber = hands.cases().start(nominator, PROCESS, Nominee.fit().values(), null, null);
        claimed = hands.steps().taskOf(claimedNumber, REVIEW);
        otherNumber = hands.cases().start(hands.people().actor("xb.nominator"), PROCESS, Nominee.fit().values(), null, null);
        otherDocument = hands.attachments().attach(hands.people().actor("xb.nominator"), otherNumber, "other", "附件.pdf", PDF, null);
        appoint(nominator);
        expert = hands.jdbc().sql("select e.id from expert_expert e where e.person_id = ?").param(hands.people().actor("applicant3").personId())
                .query(String.class).single();
        enterprise = hands.enterprises().register(hands.people().actor("reviewer"), SampleEnterprise.of("enterprise"), null);
        assessment = StoredGrade.of(hands.jdbc(), enterprise);
        creditNumber = assessed();
        faultyImport = hands.imports().upload(hands.people().actor("reviewer"), null, "x.json", "{\"enterprise\":[{\"name\":\"x\"}]}".getBytes(StandardCharsets.UTF_8));
        round = hands.rounds().start(hands.people().actor("head"), null, "NB", "2026-01-01", new RoundSelection(null, "12", null));
        hands.rounds().discard(hands.people().actor("head"), round);
        token = hands.experts().find(hands.people().actor("manager"), expert).card().codeToken();
        restore();
    }

    /** The assessment of the enterprise, which is one of the town of {@code nominator}. */
    private String assessed() {
        var code = hands.jdbc().sql("select credit_code from credit_enterprise where id = ?").param(enterprise).query(String.class).single();
        return hands.cases().start(hands.people().actor("reviewer"), "enterprise-assessment",
                Map.of("creditCode", code, "asOf", LocalDate.now(hands.clock()).toString()), null, null);
    }

    /** A second case brought to its end, with {@code applicant3} as the expert. */
    private void appoint(Actor nominator) {
        var nominee = Nominee.fit().with("nominationKind", "town").with("applicantUsername", "applicant3");
        var appointed = hands.cases().start(nominator, PROCESS, nominee.values(), null, null);
        NominationPapers.handIn(hands.attachments(), nominator, appointed);
        complete(appointed, REVIEW, "reviewer", Map.of("outcome", "accept"));
        complete(appointed, "userTask_scheduleTest", "tester", Map.of("testDate", LocalDate.now(hands.clock()).toString(), "startTime", "09:00",
                "place", "武进区行政中心"));
        complete(appointed, "userTask_recordTest", "tester", Map.of("attended", "yes", "knowledge", 35, "hazard", 25, "interview", 25));
        meeting = new MeetingSteps(hands.cases(), hands.tasks(), hands.steps(), hands.people(), hands.clock()).decide(appointed, "approve", null);
        complete(appointed, "userTask_signCommitment", "applicant3", Map.of("outcome", "sign", "signedName", nominee.get("name")));
    }

    private void complete(String caseNumber, String step, String username, Map<String, Object> values) {
        hands.tasks().complete(hands.people().actor(username), hands.steps().taskOf(caseNumber, step), values, null);
    }

    static byte[] file() {
        return PDF.clone();
    }

    /** Everything as it was before somebody was let in. */
    final void restore() {
        assign(task, null);
        assign(claimed, "reviewer");
        hands.jdbc().sql("delete from documents_document where owner in (select draft_id from workflow_draft)").update();
        hands.jdbc().sql("delete from workflow_draft").update();
        desk();
        hands.jdbc().sql("delete from identity_deputy").update();
        deputyship = hands.deputyships().name(hands.people().actor("reviewer"), new Deputyships.Request(hands.people().userId("reviewer"),
                hands.people().userId("reviewer2"), hands.clock().instant().plusSeconds(86_400), hands.clock().instant().plusSeconds(90_000), Set.of(), ""), null);
        var nominator = hands.people().actor("nominator");
        draft = hands.drafts().begin(nominator, PROCESS, null);
        draftDocument = hands.attachments().attachToDraft(nominator, draft, "other", "附件.pdf", PDF, null);
        account = hands.accounts().create(hands.people().actor("sysadmin"), new AccountAdministration.Request("m" + Ids.next().substring(0, 12),
                "矩阵账户", "", TestPeople.WUJIN, "", false), null).userId();
        hands.roles().give(hands.people().actor("secadmin"), account, Role.TESTER, TestPeople.WUJIN, null, null);
    }

    private void desk() {
        for (var table : List.of("workflow_urge", "workflow_consultation", "workflow_case_reader", "workflow_saved_filter", "workflow_task_mark")) {
            hands.jdbc().sql("delete from " + table).update();
        }
        var reviewer = hands.people().actor("reviewer");
        hands.consultations().ask(reviewer, claimed, List.of(hands.people().userId("tester")), "x", null);
        opinion = hands.jdbc().sql("select consultation_id from workflow_consultation where task_id = ?").param(claimed).query(String.class).single();
        hands.filters().save(reviewer, "overdue", "/tasks?due=overdue", null);
        filter = hands.filters().of(reviewer).get(0).id();
    }

    /** The address for what the line is about. */
    String address(AuthorizationMatrix.Row row) {
        return row.pattern().replace("{number}", number(row.about())).replace("{token}", token)
                .replace("{group}", "identity").replace("{documentId}", documentOf(row)).replace("{code}", "case.unknown").replace("{indicator}", "C01").replace("{key}", "expert.test.pass-mark").replace("{year}", "2026").replace("{reference}", "CR@1")
                .replace("{id}", row.pattern().contains("documents/{id}") ? documentOf(row) : id(row.about()));
    }

    private String number(String about) {
        return switch (about) {
            case "another bureau's case" -> otherNumber;
            case "case with an invited candidate" -> claimedNumber;
            case "assessment case of the enterprise" -> creditNumber;
            case "meeting" -> meeting;
            default -> hands.grading().number(about, number);
        };
    }

    private String documentOf(AuthorizationMatrix.Row row) {
        return row.pattern().startsWith("/drafts") ? draftDocument : row.about().contains("another case's file") ? otherDocument : hands.grading().document(row.about(), document);
    }

    private String id(String about) {
        return switch (about) {
            case "waiting task" -> task;
            case "task of reviewer" -> claimed;
            case "draft of nominator" -> draft;
            case "account" -> account;
            case "expert" -> expert;
            case "enterprise" -> enterprise;
            case "assessment" -> assessment;
            case "import with faults" -> faultyImport;
            case "round thrown away" -> round;
            case "announcement" -> hands.jdbc().sql("select announcement_id from notices_announcement where bureau_id = ? and withdrawn_at is null limit 1")
                    .param(TestPeople.WUJIN).query(String.class).single();
            case "letter" -> letter();
            case "notice of applicant3" -> hands.jdbc().sql("select notice_id from notices_notice where recipient_id = ? order by given_at limit 1")
                    .param(hands.people().userId("applicant3")).query(String.class).single();
            case "coming deputy of reviewer" -> deputyship;
            case "opinion asked of tester" -> opinion;
            case "filter of reviewer" -> filter;
            default -> hands.grading().id(about);
        };
    }

    /** One that waits, to somebody of Wujin; no mail server is there that could take it. */
    private String letter() {
        var known = hands.jdbc().sql("select mail_id from notices_mail where dedupe_key = 'matrix'").query(String.class).optional();
        return known.orElseGet(() -> {
            var id = Ids.next();
            hands.jdbc().sql("insert into notices_mail (mail_id, dedupe_key, notice_id, recipient_id, bureau_id, state, attempts, due_at, queued_at)"
                    + " select ?, 'matrix', min(notice_id), ?, ?, 'SENT', 1, 0, 0 from notices_notice")
                    .params(id, hands.people().userId("applicant3"), TestPeople.WUJIN).update();
            return id;
        });
    }

    /** The sample with its names put in. */
    String sends(AuthorizationMatrix.Row row) {
        return row.sends().replace("{key}", Ids.next()).replace("{reviewer2}", hands.people().userId("reviewer2"))
                .replace("{reviewer}", hands.people().userId("reviewer")).replace("{task}", task).replace("{claimed}", claimed)
                .replace("{round}", round).replace("{new}", "n" + Ids.next().substring(0, 12));
    }

    /** How often each of them, by username, was noted in the access log for reaching after what belongs to others. */
    Map<String, Long> foreignAttempts() {
        var attempts = new HashMap<String, Long>();
        hands.jdbc().sql("select a.username, count(*) from trail_entry t join identity_account a on a.id = t.actor_id"
                + " where t.case_number = 'access' and t.action = 'access.foreign' group by a.username")
                .query(row -> {
                    attempts.put(row.getString(1), row.getLong(2));
                });
        return attempts;
    }

    /** Those with an account. */
    static List<String> known(List<String> actors) {
        return actors.stream().filter(actor -> !AuthorizationMatrix.ANONYMOUS.equals(actor)).toList();
    }

    private void assign(String taskId, String username) {
        var holder = hands.jdbc().sql("select assignee from workflow_task where task_id = ?").param(taskId).query(String.class).list().get(0);
        var wanted = username == null ? null : hands.people().userId(username);
        if (holder != null && !holder.equals(wanted)) {
            var name = List.of("reviewer", "reviewer2").stream().filter(one -> hands.people().userId(one).equals(holder)).findFirst().orElseThrow();
            hands.tasks().release(hands.people().actor(name), taskId, null, null);
        }
        if (wanted != null && !wanted.equals(holder)) {
            hands.tasks().claim(hands.people().actor(username), taskId, null);
        }
    }
}
