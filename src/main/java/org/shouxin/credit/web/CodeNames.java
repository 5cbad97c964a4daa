package org.shouxin.credit.web;

import java.util.Locale;
import org.shouxin.rulebook.CodeTable.Entry;
import org.shouxin.rulebook.CodeTables;

/** Names of divisions and industries in the reader's language; a code without a name is shown as it is. */
record CodeNames(CodeTables tables, Locale locale) {

    public String industry(String code) {
        return name("industry", code);
    }

    public String division(String code) {
        return name("division", code);
    }

    public String of(Entry entry) {
        return locale.getLanguage().equals("zh") ? entry.zh() : entry.en();
    }

    private String name(String table, String code) {
        return tables.named(table).entry(code).map(this::of).orElse(code);
    }
}
