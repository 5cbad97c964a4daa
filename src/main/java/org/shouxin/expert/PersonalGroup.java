package org.shouxin.expert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.BadRequest;

/** Fields that are masked together and seen together; words under {@code enum.PersonalGroup.<VALUE>}. */
public enum PersonalGroup {
    IDENTITY("residentId"),
    CONTACT("address", "wechat", "workPhone", "homePhone", "mobile", "email", "qq"),
    UNIT("unitPhone");

    private final List<String> fields;

    PersonalGroup(String... fields) {
        this.fields = List.of(fields);
    }

    /** Keys of the registration form. */
    List<String> fields() {
        return fields;
    }

    /** As it stands in an address, e.g. {@code contact}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadRequest {@code parameter.invalid}: there is no such group */
    public static PersonalGroup of(String code) {
        return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst()
                .orElseThrow(() -> new BadRequest("parameter.invalid", Map.of("name", "group")));
    }
}
