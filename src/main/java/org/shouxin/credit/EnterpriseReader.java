package org.shouxin.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouxin.credit.EnterpriseFacts.Contact;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.identity.Organisation.Unit;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Role;

/** Reads what was typed of an enterprise of one bureau and names everything that cannot be accepted at once. */
final class EnterpriseReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 50;
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{5,18}[0-9]");

    private final Bureau bureau;
    private final List<Unit> towns;
    private final Industries industries;
    private final Directory directory;

    EnterpriseReader(Bureau bureau, List<Unit> towns, Industries industries, Directory directory) {
        this.bureau = bureau;
        this.towns = towns;
        this.industries = industries;
        this.directory = directory;
    }

    /** @throws InvalidInput naming every field that cannot be accepted */
    EnterpriseFacts read(TypedEnterprise typed) {
        var notes = new FieldNotes("enterprise");
        var facts = read(typed, notes);
        notes.refuse();
        return facts;
    }

    /** The facts, or {@code null} when something was noted. */
    EnterpriseFacts read(TypedEnterprise typed, FieldNotes notes) {
        var code = creditCode(typed.creditCode(), notes);
        var name = notes.line("name", typed.name(), LONGEST_NAME, true);
        var division = FieldNotes.plain(typed.division());
        if (!bureau.division().equals(division)) {
            notes.add("division", division.isEmpty() ? "required" : "enterprise.division", Map.of("division", bureau.division()));
        }
        var town = FieldNotes.plain(typed.town());
        var townId = one("town", town, towns.stream().filter(unit -> unit.id().equals(town) || unit.name().equals(town)).map(Unit::id).findFirst(), notes);
        var industry = FieldNotes.plain(typed.industry());
        one("industry", industry, Optional.of(industry).filter(industries::isDivision), notes);
        var hazard = FieldNotes.plain(typed.hazardClass());
        var hazardClass = one("hazardClass", hazard, HazardClass.of(hazard), notes);
        var address = notes.line("address", typed.address(), LONGEST_ADDRESS, false);
        var contactName = notes.line("contactName", typed.contactName(), LONGEST_CONTACT, false);
        var phone = phone(typed.contactPhone(), notes);
        var contact = contact(FieldNotes.plain(typed.contactUsername()), notes);
        return notes.clean() ? new EnterpriseFacts(new CreditCode(code), name, bureau.id(), division, townId, industry, hazardClass, address,
                contactName, phone, contact) : null;
    }

    private static String creditCode(String typed, FieldNotes notes) {
        var code = CreditCode.normalised(typed == null ? "" : typed);
        if (code.isEmpty()) {
            notes.add("creditCode", "required", Map.of());
        } else {
            CreditCode.fault(code).ifPresent(fault -> notes.add("creditCode", fault, Map.of()));
        }
        return code;
    }

    private static <T> T one(String path, String typed, Optional<T> known, FieldNotes notes) {
        if (known.isEmpty()) {
            notes.add(path, typed.isEmpty() ? "required" : "enterprise." + path, Map.of());
        }
        return known.orElse(null);
    }

    private static String phone(String typed, FieldNotes notes) {
        var phone = FieldNotes.plain(typed).replace(" ", "");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            notes.add("contactPhone", "enterprise.phone", Map.of());
        }
        return phone.isEmpty() ? null : phone;
    }

    private Contact contact(String username, FieldNotes notes) {
        if (username.isEmpty()) {
            return null;
        }
        var account = directory.byUsername(username).filter(user -> user.enabled() && directory.actor(user.id()).holds(Role.ENTERPRISE, bureau.id(), null));
        if (account.isEmpty()) {
            notes.add("contactUsername", "enterprise.account", Map.of());
        }
        return account.map(user -> new Contact(user.id(), user.personId())).orElse(null);
    }
}
