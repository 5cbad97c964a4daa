package org.shouxin.expert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A registration form to nominate somebody with: every call somebody new, fit in every respect, with a valid resident ID. */
public final class Nominee {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final Map<String, Object> values = new HashMap<>();

    private Nominee(LocalDate born) {
        var number = SEQUENCE.incrementAndGet();
        values.putAll(Map.of("nominationKind", "town", "name", "测试人" + number, "sex", "male", "ethnicity", "01", "employer", "常州市武进化工研究所有限公司",
                "titleLevel", "senior", "education", "bachelor", "specialty", "化工工艺", "specialtyYears", 12, "postStatus", "inPost"));
        values.putAll(Map.of("address", "常州市武进区湖塘镇花园街" + number + "号", "groups", List.of("chemical", "confinedSpace"), "ownStatement", "本人自愿申请加入专家组。",
                "mobile", "139%08d".formatted(number), "workPhone", "0519-8631%04d".formatted(number), "workHistory", List.of(
                        Map.of("from", "2008.07", "to", "2015.12", "employer", "常州化工厂", "position", "工程师"),
                        Map.of("from", "2016.01", "employer", "常州市武进化工研究所有限公司", "title", "高级工程师"))));
        bornOn(born, number);
    }

    public static Nominee born(LocalDate day) {
        return new Nominee(day);
    }

    public static Nominee fit() {
        return born(LocalDate.of(1979, 6, 15));
    }

    private void bornOn(LocalDate day, int number) {
        var digits = "652301" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(number % 1000);
        values.put("birthDate", day.toString());
        values.put("residentId", digits + ResidentId.checkCharacter(digits));
    }

    public Nominee with(String key, Object value) {
        values.put(key, value);
        return this;
    }

    public String get(String key) {
        return (String) values.get(key);
    }

    /** The same as the pool kept on paper would have it. */
    @SuppressWarnings("unchecked")
    public Registration registration() {
        return new Registration(
                new Registration.Candidate(get("name"), get("sex"), LocalDate.parse(get("birthDate")), get("ethnicity"), null, null, get("residentId"),
                        get("postStatus")),
                new Registration.Career(get("employer"), null, null, null, get("titleLevel"), null, get("education"), true, get("specialty"),
                        (Integer) values.get("specialtyYears"), null, false, false),
                new Registration.Contact(get("address"), null, get("workPhone"), null, get("mobile"), null, null),
                new Registration.Statements(null, null, get("ownStatement"), null, null, null),
                ((List<String>) values.get("groups")).stream().map(SpecialtyGroup::of).collect(Collectors.toSet()), List.of());
    }

    public Map<String, Object> values() {
        return new HashMap<>(values);
    }
}
