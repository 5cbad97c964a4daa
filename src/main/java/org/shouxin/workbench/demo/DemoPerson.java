package org.shouxin.workbench.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shouxin.expert.Registration;
import org.shouxin.expert.Registration.Candidate;
import org.shouxin.expert.Registration.Career;
import org.shouxin.expert.Registration.Contact;
import org.shouxin.expert.Registration.Statements;
import org.shouxin.expert.Registration.WorkPeriod;
import org.shouxin.expert.ResidentId;
import org.shouxin.expert.SpecialtyGroup;
import org.springframework.core.io.ClassPathResource;

/** An invented expert of the demonstration. The resident ID has a valid check digit in a division that does not exist. */
record DemoPerson(int line, Map<String, String> cells) {

    private static final String NOWHERE = "320499";

    /** The people of a table under {@code demo/}: a line of headings, then one person a line. */
    static List<DemoPerson> of(String table) {
        try {
            var lines = new ClassPathResource("demo/" + table).getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
            var headings = lines.get(0).split("\\|");
            return IntStream.range(1, lines.size()).mapToObj(line -> new DemoPerson(line, cells(headings, lines.get(line)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration has no " + table, e);
        }
    }

    private static Map<String, String> cells(String[] headings, String line) {
        var texts = line.split("\\|", -1);
        var cells = new HashMap<String, String>();
        for (var column = 0; column < headings.length; column++) {
            cells.put(headings[column], texts[column]);
        }
        return cells;
    }

    String get(String heading) {
        return cells.get(heading);
    }

    boolean retired(LocalDate today) {
        return LocalDate.parse(get("birth")).plusYears(60).isBefore(today);
    }

    /** Sequence numbers of men are odd. */
    private String residentId() {
        var digits = NOWHERE + get("birth").replace("-", "") + "%03d".formatted(2 * line + ("male".equals(get("sex")) ? 1 : 0));
        return digits + ResidentId.checkCharacter(digits);
    }

    Registration registration(LocalDate today) {
        return new Registration(
                new Candidate(get("name"), get("sex"), LocalDate.parse(get("birth")), "01", "13", "江苏常州", residentId(),
                        retired(today) ? "retired" : "inPost"),
                new Career(get("employer"), "常州市应急管理局", get("position"), empty(get("title")), get("titleLevel"), get("school"),
                        get("education"), true, get("specialty"), Integer.parseInt(get("years")), get("strengths"),
                        "yes".equals(get("engineer")), "yes".equals(get("assessor"))),
                new Contact(address(), null, "0519-8655%04d".formatted(line), null, mobile(), null, null),
                new Statements("参与企业安全标准化评审和隐患排查多年。", null, "本人热爱安全生产工作，自愿加入专家组。", "同意推荐。", "安监科", "0519-86550000"),
                Arrays.stream(get("groups").split(" ")).map(SpecialtyGroup::of).collect(Collectors.toSet()), workHistory());
    }

    /** Values of the form {@code file-nomination}. */
    Map<String, Object> values(String kind, LocalDate today) {
        var values = new HashMap<String, Object>();
        values.put("nominationKind", kind);
        List.of("name", "sex", "employer", "position", "titleLevel", "education", "school", "specialty", "strengths")
                .forEach(key -> values.put(key, get(key)));
        values.put("birthDate", get("birth"));
        values.put("ethnicity", get("name").contains("·") ? "05" : "01");
        values.put("politicalAffiliation", line % 2 == 0 ? "01" : "13");
        values.put("birthplace", "江苏常州");
        values.put("professionalTitle", get("title"));
        values.put("fullTime", true);
        values.put("specialtyYears", Integer.valueOf(get("years")));
        values.put("safetyEngineer", "yes".equals(get("engineer")));
        values.put("safetyAssessor", "yes".equals(get("assessor")));
        values.put("residentId", residentId());
        values.put("postStatus", retired(today) ? "retired" : "inPost");
        values.put("address", address());
        values.put("workPhone", "0519-8655%04d".formatted(line));
        values.put("mobile", mobile());
        values.put("groups", List.of(get("groups").split(" ")));
        values.put("workHistory", workHistory().stream().map(DemoPerson::row).toList());
        values.put("achievements", "主持完成多项企业安全技术改造，参与事故调查和标准化评审。");
        values.put("ownStatement", "本人热爱安全生产工作，自愿加入专家组，遵守管理办法。");
        if (!"self".equals(kind)) {
            values.putAll(Map.of("unitOpinion", "该同志专业能力强、作风正派，同意推荐。", "unitContact", "安监科", "unitPhone", "0519-86550000"));
        }
        return values;
    }

    private String address() {
        return "常州市武进区广电西路 %d 号".formatted(100 + line);
    }

    private String mobile() {
        return "1390519%04d".formatted(Math.floorMod(residentId().hashCode(), 10_000));
    }

    private List<WorkPeriod> workHistory() {
        var began = Integer.parseInt(get("birth").substring(0, 4)) + 23;
        return List.of(new WorkPeriod(began + ".07", began + 9 + ".12", "常州化工机械厂", "技术员", "助理工程师"),
                new WorkPeriod(began + 10 + ".01", null, get("employer"), get("position"), empty(get("title"))));
    }

    private static Map<String, Object> row(WorkPeriod period) {
        var row = new HashMap<String, Object>();
        row.put("from", period.from());
        row.put("to", period.to());
        row.put("employer", period.employer());
        row.put("position", period.position());
        row.put("title", period.title());
        return row;
    }

    private static String empty(String text) {
        return text.isBlank() ? null : text;
    }
}
