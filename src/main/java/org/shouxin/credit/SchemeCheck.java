package org.shouxin.credit;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.scoring.RulebookRefused;
import org.shouxin.scoring.Scheme;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every version of a scheme that a bureau keeps is the text that was kept, and can be read under its own number. */
@Component
@Order(66)
class SchemeCheck implements ConsistencyCheck {

    private static final int PAGE = 100;

    private final CreditSchemes schemes;
    private final SchemeRows rows;

    SchemeCheck(CreditSchemes schemes, SchemeRows rows) {
        this.schemes = schemes;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var id : schemes.ids()) {
            for (var page = rows.after(id, 0, PAGE); !page.isEmpty(); page = rows.after(id, page.get(page.size() - 1).version(), PAGE)) {
                page.stream().filter(kept -> !sound(kept)).limit(MOST).forEach(kept -> findings.add(new Finding("scheme.text", kept.reference(), kept.bureauId())));
            }
        }
        return findings.subList(0, Math.min(MOST, findings.size()));
    }

    private boolean sound(SchemeView kept) {
        var text = rows.text(kept);
        try {
            return SchemeDrafts.sha256(text).equals(kept.sha256()) && Scheme.parse(kept.reference(), text.lines().toList()).reference().equals(kept.reference());
        } catch (RulebookRefused unreadable) {
            return false;
        }
    }
}
