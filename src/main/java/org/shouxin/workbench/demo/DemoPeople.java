package org.shouxin.workbench.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.Founding;
import org.shouxin.identity.NewAccount;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.workbench.security.DemoAccounts;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two bureaus with their towns, and people for every role, several where separation of duties needs another one. */
public class DemoPeople implements DemoLoader, DemoAccounts {

    /** The password of every account of the demonstration. */
    public static final String PASSWORD = "demo";

    private final Founding founding;
    private final TransactionTemplate transaction;

    public DemoPeople(Founding founding, PlatformTransactionManager transactions) {
        this.founding = founding;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void load() {
        if (!founding.done()) {
            transaction.executeWithoutResult(status -> {
                founding.begin();
                var hash = founding.hash(PASSWORD);
                DemoCast.BUREAUS.forEach(bureau -> enter(bureau, hash));
            });
        }
    }

    @Override
    public List<Listed> listed() {
        return DemoCast.BUREAUS.get(0).people().stream().filter(DemoCast.Person::listed)
                .map(person -> new Listed(person.username(), person.roles().get(0).name())).toList();
    }

    private void enter(DemoCast.Bureau bureau, String hash) {
        founding.bureau(bureau.division(), bureau.name());
        var units = new HashMap<String, String>();
        bureau.towns().forEach(name -> units.put(name, founding.unit(bureau.division(), "TOWN", name)));
        bureau.sections().forEach(name -> units.put(name, founding.unit(bureau.division(), "SECTION", name)));
        bureau.brigades().forEach(name -> units.put(name, founding.unit(bureau.division(), "BRIGADE", name)));
        bureau.people().forEach(person -> founding.account(account(bureau, person, units, hash)));
    }

    private static NewAccount account(DemoCast.Bureau bureau, DemoCast.Person person, Map<String, String> units, String hash) {
        var unit = person.unit() == null ? null : units.get(person.unit());
        var grants = new ArrayList<Grant>();
        for (Role role : person.roles()) {
            grants.add(new Grant(role, bureau.division(), role == Role.NOMINATOR && person.unitOnly() ? unit : null));
        }
        return new NewAccount(person.username(), person.name(), null, bureau.division(), unit, hash, true, grants);
    }
}
