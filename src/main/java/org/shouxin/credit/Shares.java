package org.shouxin.credit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouxin.credit.ShareRows.Shared;
import org.shouxin.credit.ShareView.Delivery;
import org.shouxin.credit.ShareView.Part;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Cursor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;

/**
 * Tells departments which enterprise has which grade, what follows from it for them, and which sanctions hold: what changed since
 * a cursor, or all of it. Who received what for which purpose is noted before it leaves. Of an enterprise only the last state is told; after a
 * repair a department that was told something before hears that it is to be deleted.
 *
 * @article NB-1, NB-3(1), NB-3(2)
 */
@Service
public class Shares {

    private static final Set<Role> GIVERS = Set.of(Role.SECTION_HEAD, Role.MANAGER);
    private static final Set<Role> READERS = Set.of(Role.SECTION_HEAD, Role.MANAGER, Role.AUDITOR);
    private static final int PAGE = 500;
    private static final int LONGEST_PURPOSE = 200;

    private final ShareRows rows;
    private final SharePublisher publisher;
    private final Measures measures;
    private final Directory people;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    Shares(ShareRows rows, SharePublisher publisher, Measures measures, Directory people, Commands commands, Trail trail, Clock clock) {
        this.rows = rows;
        this.publisher = publisher;
        this.measures = measures;
        this.people = people;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the actor reads what was handed to departments. */
    public static boolean open(Actor actor) {
        return !actor.bureausAs(READERS).isEmpty();
    }

    /** Whether the actor hands grades of any bureau to departments. */
    public static boolean gives(Actor actor) {
        return !actor.bureausAs(GIVERS).isEmpty();
    }

    /**
     * What changed since the cursor, at most {@code limit} enterprises.
     *
     * @param cursor of the part before; {@code null} for the beginning
     * @throws Forbidden    {@code share.forbidden}
     * @throws InvalidInput naming {@code department} or {@code purpose}
     * @throws BadRequest   {@code cursor.invalid}, {@code limit.invalid}
     */
    public Part since(Actor actor, String department, String purpose, String cursor, int limit) {
        checked(actor, department, purpose);
        if (limit < 1 || limit > PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", PAGE));
        }
        var begin = number(Cursor.decode(cursor, order(actor, department)));
        publisher.publish();
        var found = rows.after(actor.bureausAs(GIVERS), begin, limit + 1);
        var items = found.size() > limit ? found.subList(0, limit) : found;
        var told = new Part[1];
        commands.run(Command.of(actor, "share.deliver", department), () -> {
            var deliveries = note(actor, department, purpose, "api", begin);
            told[0] = new Part(hand(deliveries, department, items), cursor(actor, department, items.isEmpty() ? begin : items.get(items.size() - 1).number()),
                    found.size() > limit);
            return department;
        });
        return told[0];
    }

    /**
     * Notes a list of everything and answers how to get the rows, which are noted as they are read.
     *
     * @param format {@code xlsx} or {@code zip}
     * @throws Forbidden    {@code share.forbidden}
     * @throws InvalidInput naming {@code department} or {@code purpose}
     */
    public Rows all(Actor actor, String department, String purpose, String format) {
        checked(actor, department, purpose);
        publisher.publish();
        var deliveries = new HashMap<String, String>();
        commands.run(Command.of(actor, "share.deliver", department), () -> {
            deliveries.putAll(note(actor, department, purpose, format, 0));
            return department;
        });
        var bureaus = actor.bureausAs(GIVERS);
        return sink -> {
            for (var page = rows.after(bureaus, 0, PAGE); !page.isEmpty(); page = rows.after(bureaus, page.get(page.size() - 1).number(), PAGE)) {
                var part = page;
                var items = new ArrayList<ShareView>();
                commands.run(Command.of(actor, "share.deliver", department), () -> {
                    items.addAll(hand(deliveries, department, part));
                    return department;
                });
                items.forEach(sink);
            }
        };
    }

    /** The rows, read while they are written. */
    public interface Rows {

        void each(Consumer<ShareView> sink);
    }

    /** One delivery for each bureau whose grades the actor hands out, for the auditors of each. @return their ids by bureau */
    private Map<String, String> note(Actor actor, String department, String purpose, String format, long after) {
        var noted = new TreeMap<String, String>();
        for (var bureau : new TreeSet<>(actor.bureausAs(GIVERS))) {
            var delivery = new Delivery(Ids.next(), department, purpose.strip(), format, after, after, 0, actor.userId(), clock.instant());
            rows.deliver(delivery, bureau);
            trail.record(TrailEvent.of("credit-shares-" + bureau, "share.delivered", actor, role(actor)).changed("department", null, department)
                    .changed("format", null, format).changed("bureau", null, bureau).because(delivery.purpose()).under("NB-1,NB-3(2)"));
            noted.put(bureau, delivery.id());
        }
        return noted;
    }

    private List<ShareView> hand(Map<String, String> deliveries, String department, List<Shared> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var stale = rows.toldBeforeRepair(department, items.stream().map(Shared::enterpriseId).toList());
        var applied = measures.of(department, items);
        items.stream().collect(Collectors.groupingBy(Shared::bureauId, TreeMap::new, Collectors.toList()))
                .forEach((bureau, part) -> rows.received(deliveries.get(bureau), department, part));
        return items.stream().map(one -> new ShareView(one.creditCode(), one.name(), AssessmentRows.name(one.grade()), one.since(),
                stale.contains(one.enterpriseId()), applied.get(one.enterpriseId()))).toList();
    }

    /** What was handed out, the latest first, with the names of those who took it. @throws Forbidden {@code share.forbidden} */
    public List<Delivery> deliveries(Actor actor, int from, int limit) {
        require(open(actor));
        var found = rows.deliveries(actor.bureausAs(READERS), from, limit);
        var names = people.names(found.stream().map(Delivery::deliveredTo).collect(Collectors.toSet()));
        return found.stream().map(one -> new Delivery(one.id(), one.department(), one.purpose(), one.format(), one.after(), one.last(), one.rows(),
                names.getOrDefault(one.deliveredTo(), one.deliveredTo()), one.deliveredAt())).toList();
    }

    private void checked(Actor actor, String department, String purpose) {
        require(gives(actor));
        if (!measures.departments().contains(department)) {
            throw refused("department", "share.department");
        }
        if (purpose == null || purpose.isBlank() || purpose.strip().length() > LONGEST_PURPOSE || purpose.chars().anyMatch(Character::isISOControl)) {
            throw refused("purpose", "share.purpose");
        }
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Forbidden("share.forbidden");
        }
    }

    private static InvalidInput refused(String field, String code) {
        return new InvalidInput(List.of(new FieldProblem(field, code, Map.of("label", PreviewWords.field("share." + field)))));
    }

    private static Role role(Actor actor) {
        return GIVERS.stream().sorted().filter(actor::has).findFirst().orElse(null);
    }

    /** A cursor goes on for the same department and the same bureaus alone: otherwise rows of others would be passed over. */
    private static String order(Actor actor, String department) {
        return "shares " + department + " " + actor.bureausAs(GIVERS).stream().sorted().collect(Collectors.joining(","));
    }

    private static String cursor(Actor actor, String department, long number) {
        return new Cursor(order(actor, department), String.valueOf(number), "-").encoded();
    }

    private static long number(Cursor cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor.value());
        } catch (NumberFormatException e) {
            throw new BadRequest("cursor.invalid");
        }
    }
}
