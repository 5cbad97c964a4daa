package org.shouxin.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.Measure.Kind;
import org.springframework.context.ApplicationContext;

/** What departments hear, each going on from its own cursor. */
public final class Departments {

    private static final String PURPOSE = "联合惩戒";
    private static final int AT_ONCE = 500;

    private final ApplicationContext product;
    private final Map<String, String> cursors = new HashMap<>();

    public Departments(ApplicationContext product) {
        this.product = product;
    }

    /** What a department hears now of an enterprise, of everything that it has not heard yet. */
    public List<ShareView> hear(String department, String creditCode) {
        var heard = new ArrayList<ShareView>();
        ShareView.Part part;
        do {
            part = product.getBean(Shares.class).since(product.getBean(People.class).actor("head"), department, PURPOSE, cursors.get(department), AT_ONCE);
            cursors.put(department, part.next());
            part.items().stream().filter(one -> one.creditCode().equals(creditCode)).forEach(heard::add);
        } while (part.more());
        return heard;
    }

    /** Codes of the measures that are sanctions. */
    public static List<String> sanctions(ShareView told) {
        return told.measures().stream().filter(one -> one.measure().kind() == Kind.SANCTION).map(one -> one.measure().code()).toList();
    }
}
