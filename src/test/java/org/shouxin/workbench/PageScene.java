package org.shouxin.workbench;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.documents.DocumentView;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.notices.Inbox;
import org.shouxin.trail.Trail;
import org.shouxin.workbench.desk.TaskDesk;
import org.shouxin.trail.TrailEntry;
import org.shouxin.trail.Verification;
import org.shouxin.rules.CaseDeadlines;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.CaseView;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.Diagrams;
import org.shouxin.workflow.ProblemWords;
import org.shouxin.workflow.Slice;
import org.shouxin.workflow.StartDrafts;
import org.shouxin.workflow.TaskView;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.ToldTrail;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.UserTaskHandler;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One case with one open task, seen by a reviewer, told by services that store nothing; its profile keeps it out of the product's own context. */
@SpringBootConfiguration
@Profile("page-scene")
@ComponentScan({"org.shouxin.workbench.shell", "org.shouxin.workbench.parts", "org.shouxin.workbench.tasks",
        "org.shouxin.workbench.cases", "org.shouxin.workbench.problems"})
@Import({ProblemWords.class, ToldTrail.class})
class PageScene implements WebMvcConfigurer {

    static final String NUMBER = "320412-ER-2026-0001";
    static final Instant NOW = Instant.parse("2026-03-01T06:05:00Z");
    static final Actor REVIEWER = new Actor("u-reviewer", "p-reviewer", "李评审",
            List.of(new Grant(Role.REVIEWER, "b-wujin", null), new Grant(Role.MANAGER, "b-wujin", null)), null);
    static final String SUBJECT = "<script>alert('x')</script>王𠮷";
    static final WorkItem ITEM = item("t1", null, null);
    static final CaseView CASE = new CaseView(NUMBER, "expert-recruitment", "b-wujin", "u-town", SUBJECT, "OPEN", null, "u-nominator",
            NOW.minusSeconds(86400), null, "pi", "pd");

    static WorkItem item(String id, String assignee, String excluded) {
        return new WorkItem(id, NUMBER, "expert-recruitment", "userTask_reviewRegistration", SUBJECT, "b-wujin", null, "REVIEWER", "REVIEW",
                assignee, assignee == null ? null : "张同事", null, assignee == null ? "OPEN" : "CLAIMED", NOW.minusSeconds(7200),
                NOW.plusSeconds(86400), null, null, 1, excluded);
    }

    static TaskView task(WorkItem item, List<String> actions) {
        return new TaskView(item, Map.of("components", List.of(Map.of("key", "reason", "label", "理由", "type", "textarea"))), Map.of("reason", "</script><b>"), 3, FACTS, actions);
    }

    static final FactSheet FACTS = new FactSheet(List.of(
            FactSheet.Section.pairs("page.case.facts", List.of(FactSheet.Fact.of("field.subject", SUBJECT),
                    FactSheet.Fact.named("field.state", "page.case.state.OPEN").toned("warn", "WJ-11(1),WJ-11(2)"),
                    FactSheet.Fact.of("field.reason", null))),
            FactSheet.Section.table("page.documents.title", List.of("field.file", "field.state"),
                    List.of(List.of(FactSheet.Fact.of("field.file", "a.pdf"), FactSheet.Fact.of("field.state", "ok").toned("ok", "WJ-12(3)"))))));

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Actor.class;
            }

            @Override
            public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binders) {
                return REVIEWER;
            }
        });
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Worklist worklist() {
        var worklist = mock(Worklist.class);
        given(worklist.counts(any())).willReturn(new Worklist.Counts(1, 2, 1000, 1));
        given(worklist.waiting(any())).willReturn(3L);
        given(worklist.page(any(), any())).willAnswer(call -> {
            WorkQuery query = call.getArgument(1);
            return "nothing".equals(query.text()) ? new Slice<>(List.of(), null, 0, false)
                    : new Slice<>(List.of(ITEM, item("t2", REVIEWER.userId(), null), item("t3", null, "NOMINATE"), item("t4", "u-other", null)),
                            "cursor/+=", 10000, true);
        });
        given(worklist.ofCase(any(), any())).willReturn(List.of(ITEM));
        return worklist;
    }

    @Bean
    Inbox inbox() {
        return mock(Inbox.class);
    }

    @Bean
    CaseDeadlines caseDeadlines() {
        return mock(CaseDeadlines.class);
    }

    @Bean
    EnterpriseDirectory enterprises() {
        return mock(EnterpriseDirectory.class);
    }

    @Bean
    TaskDesk taskDesk() {
        return mock(TaskDesk.class);
    }

    @Bean
    Tasks tasks() {
        return mock(Tasks.class);
    }

    @Bean
    Cases cases() {
        var cases = mock(Cases.class);
        given(cases.processes(any())).willReturn(List.of("expert-recruitment"));
        given(cases.find(any(), any())).willReturn(CASE);
        given(cases.mayAct(any(), any())).willReturn(true);
        given(cases.facts(any(), any())).willReturn(FACTS);
        given(cases.list(any(), any())).willReturn(new Slice<>(List.of(CASE), null, 1, false));
        return cases;
    }

    @Bean
    Attachments attachments() {
        var attachments = mock(Attachments.class);
        var document = new DocumentView("d1", NUMBER, "photo", "照片<1>.png", "image/png", 20480, "00", "u-nominator", NOW, "d1", 1, true);
        given(attachments.of(any(), any())).willReturn(List.of(document));
        given(attachments.ofDraft(any(), any())).willReturn(List.of(document));
        given(attachments.read(any(), any(), any())).willReturn(new Attachments.File(document, new byte[] {1}));
        return attachments;
    }

    @Bean
    Comments comments() {
        var comments = mock(Comments.class);
        given(comments.of(any(), any())).willReturn(List.of(new Comments.Comment("c1", NUMBER, "u", "张同事", "<i>请核对</i>", NOW)));
        return comments;
    }

    @Bean
    StartDrafts drafts() {
        var drafts = mock(StartDrafts.class);
        var draft = new StartDrafts.Draft("dr1", "expert-recruitment", Map.of("components", List.of()), Map.of("name", SUBJECT), NOW, NOW, 2);
        given(drafts.startable(any())).willReturn(List.of("expert-recruitment"));
        given(drafts.of(any())).willReturn(List.of(draft));
        given(drafts.open(any(), any(), any())).willReturn(draft);
        return drafts;
    }

    @Bean
    Trail trail() {
        var trail = mock(Trail.class);
        given(trail.entries(any(), anyLong(), anyInt())).willReturn(List.of(
                new TrailEntry(NUMBER, 1, "case.opened", "u-nominator", "赵推荐", "u-principal", "NOMINATOR", Map.of(), Map.of("subject", SUBJECT), "",
                        "WJ-12(1)", "", NOW.minusSeconds(86400), NOW, "", ""),
                new TrailEntry(NUMBER, 2, "task.claimed", "system", "system", null, null, Map.of("a", "1"), Map.of("a", "2"), "因为", "", "r@1",
                        NOW, NOW, "", "")));
        given(trail.verify(any())).willReturn(new Verification(NUMBER, 2, 0, "intact"));
        return trail;
    }

    @Bean
    Diagrams diagrams() {
        var diagrams = mock(Diagrams.class);
        var diagram = new Diagrams.Diagram("<xml/>", List.of("startEvent_nominationFiled"),
                List.of("flow_a"), List.of("userTask_reviewRegistration"), Map.of("userTask_reviewRegistration", "初审"));
        given(diagrams.of(any(), any(), anyInt(), any())).willReturn(diagram);
        given(diagrams.of(any(), any())).willReturn(diagram);
        return diagrams;
    }

    @Bean
    Directory directory() {
        var directory = mock(Directory.class);
        given(directory.names(any())).willReturn(Map.of("u-nominator", "赵推荐", "u-principal", "钱主任"));
        given(directory.user(any())).willReturn(Optional.empty());
        return directory;
    }

    @Bean
    Organisation organisation() {
        var organisation = mock(Organisation.class);
        given(organisation.bureau(any())).willReturn(new Organisation.Bureau("b-wujin", "320412", "武进区应急管理局"));
        given(organisation.unit(any())).willReturn(Optional.of(new Organisation.Unit("u-town", "b-wujin", "TOWN", "湖塘镇")));
        return organisation;
    }

    @Bean
    WorkingDays workingDays() {
        var days = mock(WorkingDays.class);
        given(days.over(any(), any())).willReturn((first, last) -> new WorkingDays.Count(1, true));
        return days;
    }

    @Bean
    CaseStartHandler<?> start() {
        var handler = mock(CaseStartHandler.class);
        given(handler.processKey()).willReturn("expert-recruitment");
        return handler;
    }

    @Bean
    UserTaskHandler<?> handler() {
        var handler = mock(UserTaskHandler.class);
        given(handler.processKey()).willReturn("expert-recruitment");
        given(handler.taskKey()).willReturn("userTask_reviewRegistration");
        return handler;
    }
}
