package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.CaseQuery;
import org.shouxin.workflow.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Recruitments at every step up to the director meeting, driven by the people of the demonstration through the product. */
@Component
@Order(30)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoRecruitment implements DemoLoader {

    private static final String PROCESS = "expert-recruitment";
    /** Longer than a nominator has for a correction, so that its timer strikes once the demonstration runs. */
    private static final Duration LONG_AGO = Duration.ofDays(30);

    private final Cases cases;
    private final DemoHands hands;
    private final Attachments attachments;
    private final DemoClock past;
    private final Clock clock;

    DemoRecruitment(Cases cases, DemoHands hands, Attachments attachments, DemoClock past, Clock clock) {
        this.cases = cases;
        this.hands = hands;
        this.attachments = attachments;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public void load() {
        DemoPerson.of("candidates.csv").forEach(candidate -> {
            var office = candidate.get("bureau").equals("320412") ? "" : "xb.";
            var known = cases.list(actor(office + "manager"), new CaseQuery(PROCESS, null, candidate.get("name"), null, 1));
            if (known.items().isEmpty()) {
                var ago = candidate.get("script").equals("lapsed") ? LONG_AGO : Duration.ZERO;
                past.earlier(ago, new Story(candidate, office)::tell);
            }
        });
    }

    private Actor actor(String username) {
        return hands.actor(username);
    }

    /** One candidate's way, as far as the table says. */
    private final class Story {

        private final DemoPerson candidate;
        private final String office;
        private String number;

        Story(DemoPerson candidate, String office) {
            this.candidate = candidate;
            this.office = office;
        }

        void tell() {
            var script = candidate.get("script");
            switch (script) {
                case "special" -> file("requester", "section", Map.of("specialExpert", true, "specialReason", "本区缺少铝镁粉尘除尘方面的专家，急需聘请。"));
                case "self" -> file("applicant3", "self", Map.of());
                default -> file("nominator", "town", Map.of());
            }
            switch (script) {
                case "filed", "special", "self", "waiver" -> { }
                case "returned", "lapsed" -> review(Map.of("outcome", "return", "reason", "职称证书复印件不清晰，请补正后重新提交。"));
                case "corrected" -> correct();
                case "refused" -> review(Map.of("outcome", "refuse", "reason", "所附证明材料与登记内容不符。"));
                default -> accepted(script);
            }
        }

        private void accepted(String script) {
            review(Map.of("outcome", "accept"));
            switch (script) {
                case "accepted" -> { }
                case "scheduled" -> schedule(LocalDate.now(clock).plusDays(7));
                case "retest" -> sit(22, 14, 18);
                case "testFailed" -> {
                    sit(22, 14, 18);
                    sit(24, 16, 15);
                }
                default -> sit(34, 26, 25);
            }
        }

        private void file(String username, String kind, Map<String, Object> more) {
            var values = new HashMap<>(candidate.values(kind, LocalDate.now(clock)));
            values.putAll(more);
            if (candidate.get("name").equals(actor("applicant").displayName())) {
                values.put("applicantUsername", "applicant");
            }
            var nominator = actor(office.isEmpty() ? username : office + "nominator");
            number = cases.start(nominator, PROCESS, values, null, null);
            attachments.attach(nominator, number, "photo", "photo.png", DemoPortrait.png(candidate.line()), null);
            if (!candidate.get("script").equals("self")) {
                // the one who nominated himself forgot it, so that the reviewer sees what is missing
                attachments.attach(nominator, number, "id-card", "id-card.png", DemoPortrait.idCard(candidate.line()), null);
            }
        }

        private void correct() {
            review(Map.of("outcome", "return", "reason", "请补充获奖情况。"));
            var values = new HashMap<>(candidate.values("town", LocalDate.now(clock)));
            values.put("awards", "常州市安全生产先进个人（2023 年）");
            attachments.attach(actor(office + "nominator"), number, "photo", "photo-2.png", DemoPortrait.png(candidate.line() + 3), null);
            complete("userTask_correctRegistration", actor(office + "nominator"), values);
        }

        private void review(Map<String, Object> values) {
            complete("userTask_reviewRegistration", actor(office + "reviewer"), values);
        }

        private void sit(int knowledge, int hazard, int interview) {
            schedule(LocalDate.now(clock));
            complete("userTask_recordTest", actor(office + "tester"),
                    Map.of("attended", "yes", "knowledge", knowledge, "hazard", hazard, "interview", interview));
        }

        private void schedule(LocalDate day) {
            complete("userTask_scheduleTest", actor(office + "tester"),
                    Map.of("testDate", day.toString(), "startTime", "09:00", "place", "武进区行政中心 3 号楼 305 会议室"));
        }

        private void complete(String step, Actor actor, Map<String, Object> values) {
            if (step.endsWith("correctRegistration")) {
                hands.completeOwn(PROCESS, step, number, actor, values);
            } else {
                hands.complete(PROCESS, step, number, actor, values);
            }
        }
    }
}
