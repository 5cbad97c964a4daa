package org.shouxin.credit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouxin.credit.EnterpriseFacts.Contact;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.identity.Organisation.Unit;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Role;
import org.shouxin.kernel.VisibleText;

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
        var problems = new ArrayList<FieldProblem>();
        var facts = read(typed, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return facts;
    }

    /** The facts, or {@code null} when there is a problem among what was added. */
    EnterpriseFacts read(TypedEnterprise typed, List<FieldProblem> problems) {
        var before = problems.size();
        var code = creditCode(typed.creditCode(), problems);
        var name = line("name", typed.name(), LONGEST_NAME, true, problems);
        if (!bureau.division().equals(plain(typed.division()))) {
            problems.add(problem("division", plain(typed.division()).isEmpty() ? "required" : "enterprise.division", Map.of("division", bureau.division())));
        }
        var town = one("town", plain(typed.town()), towns.stream().filter(unit -> unit.id().equals(plain(typed.town()))
                || unit.name().equals(plain(typed.town()))).map(Unit::id).findFirst(), problems);
        var industry = one("industry", plain(typed.industry()), Optional.of(plain(typed.industry())).filter(industries::isDivision), problems);
        var hazard = one("hazardClass", plain(typed.hazardClass()), HazardClass.of(plain(typed.hazardClass())), problems);
        var address = line("address", typed.address(), LONGEST_ADDRESS, false, problems);
        var contactName = line("contactName", typed.contactName(), LONGEST_CONTACT, false, problems);
        var phone = phone(typed.contactPhone(), problems);
        var contact = contact(plain(typed.contactUsername()), problems);
        return problems.size() > before ? null
                : new EnterpriseFacts(new CreditCode(code), name, bureau.id(), bureau.division(), town, industry, hazard, address, contactName, phone, contact);
    }

    private static String creditCode(String typed, List<FieldProblem> problems) {
        var code = CreditCode.normalised(typed == null ? "" : typed);
        if (code.isEmpty()) {
            problems.add(problem("creditCode", "required", Map.of()));
        } else {
            CreditCode.fault(code).ifPresent(fault -> problems.add(problem("creditCode", fault, Map.of())));
        }
        return code;
    }

    private static <T> T one(String path, String typed, Optional<T> known, List<FieldProblem> problems) {
        if (known.isEmpty()) {
            problems.add(problem(path, typed.isEmpty() ? "required" : "enterprise." + path, Map.of()));
        }
        return known.orElse(null);
    }

    /** {@code null} when nothing was typed. */
    private static String line(String path, String typed, int longest, boolean needed, List<FieldProblem> problems) {
        var text = typed == null ? "" : VisibleText.oneSpelling(typed);
        if (text.isEmpty() && needed) {
            problems.add(problem(path, "required", Map.of()));
        } else if (text.codePointCount(0, text.length()) > longest) {
            problems.add(problem(path, "maxLength", Map.of("limit", longest)));
        } else if (VisibleText.hidesInName(text)) {
            problems.add(problem(path, "characters", Map.of()));
        }
        return text.isEmpty() ? null : text;
    }

    private static String phone(String typed, List<FieldProblem> problems) {
        var phone = plain(typed).replace(" ", "");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problems.add(problem("contactPhone", "enterprise.phone", Map.of()));
        }
        return phone.isEmpty() ? null : phone;
    }

    private Contact contact(String username, List<FieldProblem> problems) {
        if (username.isEmpty()) {
            return null;
        }
        var account = directory.byUsername(username).filter(user -> user.enabled() && directory.actor(user.id()).holds(Role.ENTERPRISE, bureau.id(), null));
        if (account.isEmpty()) {
            problems.add(problem("contactUsername", "enterprise.account", Map.of()));
        }
        return account.map(user -> new Contact(user.id(), user.personId())).orElse(null);
    }

    /** Full-width characters, as Chinese keyboards give them, are plain ones. */
    private static String plain(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static FieldProblem problem(String path, String code, Map<String, Object> arguments) {
        var named = new HashMap<>(arguments);
        named.put("label", PreviewWords.field("enterprise." + path));
        return new FieldProblem(path, code, named);
    }
}
