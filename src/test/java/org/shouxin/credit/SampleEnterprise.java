package org.shouxin.credit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouxin.TestPeople;
import org.shouxin.kernel.Ids;

/** Enterprises for tests: each has a credit code of its own. */
public final class SampleEnterprise {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleEnterprise() {
    }

    /** In the town of Hutang in Wujin, without an account of its contact. */
    public static TypedEnterprise any() {
        return named("常州" + Ids.next().substring(0, 8) + "化工有限公司");
    }

    public static TypedEnterprise named(String name) {
        return new TypedEnterprise(code(), name, TestPeople.WUJIN, "湖塘镇", "26", "high", "湖塘镇长安路 8 号", "潘伟明", "13912345678", "");
    }

    /** Another one with that account as its contact. */
    public static TypedEnterprise of(String contact) {
        return with(any(), "contactUsername", contact);
    }

    /** The same with one field other. */
    public static TypedEnterprise with(TypedEnterprise typed, String field, String value) {
        var fields = JSON.convertValue(typed, new TypeReference<LinkedHashMap<String, String>>() { });
        fields.put(field, value);
        return JSON.convertValue(fields, TypedEnterprise.class);
    }

    /** A valid code that nobody else has. */
    public static String code() {
        var places = "91320412MA" + "%07d".formatted(CODES.incrementAndGet());
        return places + CreditCode.checkCharacter(places);
    }
}
