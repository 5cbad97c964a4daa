package org.shouxin.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouxin.TestPeople;
import org.shouxin.kernel.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Own rules of Wujin, such as the bureau can really make, for as long as a test needs them. */
public final class OwnRules implements AutoCloseable {

    private final ApplicationContext product;
    /** Each rule comes from a case of its own. */
    private final List<String> numbers = new ArrayList<>();

    public OwnRules(ApplicationContext product) {
        this.product = product;
    }

    public void enact(String key, String value, LocalDate from) {
        var versions = product.getBean(RuleVersions.class);
        var number = Ids.next();
        numbers.add(number);
        new TransactionTemplate(product.getBean(PlatformTransactionManager.class)).executeWithoutResult(
                status -> versions.enact(versions.checked(TestPeople.WUJIN, key, value, from), number));
    }

    @Override
    public void close() {
        numbers.forEach(number -> product.getBean(JdbcClient.class).sql("delete from rulebook_bureau_rule where case_number = ?").param(number).update());
    }
}
