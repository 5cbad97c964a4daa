package org.shouxin.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enterprises that a round grades: those of its selection that do business, in the order of their ids, page by page. */
@Component
class RoundEnterprises {

    private final JdbcClient jdbc;
    private final Industries industries;

    RoundEnterprises(JdbcClient jdbc, Industries industries) {
        this.jdbc = jdbc;
        this.industries = industries;
    }

    /** The ids after the one given, at most {@code limit}. */
    List<String> after(RoundView round, String last, int limit) {
        var parameters = parameters(round);
        parameters.put("last", last);
        parameters.put("limit", limit);
        return jdbc.sql("select e.id" + where(round.selection()) + " and e.id > :last order by e.id limit :limit").params(parameters)
                .query(String.class).list();
    }

    int count(RoundView round) {
        return jdbc.sql("select count(*)" + where(round.selection())).params(parameters(round)).query(Integer.class).single();
    }

    private static String where(RoundSelection selection) {
        return " from credit_enterprise e" + (selection.grade() == null ? "" : " join credit_standing s on s.enterprise_id = e.id and s.grade = :grade")
                + " where e.bureau_id = :bureau and e.status = 'ACTIVE'" + (selection.town() == null ? "" : " and e.town_id = :town")
                + (selection.industry() == null ? "" : " and e.industry in (:industries)");
    }

    private Map<String, Object> parameters(RoundView round) {
        var parameters = new HashMap<String, Object>();
        parameters.put("bureau", round.bureauId());
        parameters.put("town", round.selection().town());
        parameters.put("grade", round.selection().grade());
        parameters.put("industries", round.selection().industry() == null ? List.of() : industries.divisionsOf(round.selection().industry()));
        return parameters;
    }
}
