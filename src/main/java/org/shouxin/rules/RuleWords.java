package org.shouxin.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouxin.rulebook.RuleDefinition;
import org.shouxin.rulebook.RuleDefinitions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rules in words: their names, and values with their unit or as codes with what they mean, since codes are what a change is written in. */
@Component("ruleWords")
public class RuleWords {

    private final MessageSource messages;
    private final RuleDefinitions definitions;

    RuleWords(MessageSource messages, RuleDefinitions definitions) {
        this.messages = messages;
        this.definitions = definitions;
    }

    /** The message key of a rule's name. */
    public static String nameKey(String ruleKey) {
        return "rule." + ruleKey;
    }

    /** The rule's name; its key where it has none. */
    public String name(String ruleKey, Locale locale) {
        return messages.getMessage(nameKey(ruleKey), null, ruleKey, locale);
    }

    /** The value as people read it, such as {@code 10 working days}. */
    public String value(String ruleKey, String value, Locale locale) {
        return definitions.of(ruleKey).map(definition -> value(definition, value, locale)).orElse(value);
    }

    /** What values are possible, in words. */
    public String range(RuleDefinition definition, Locale locale) {
        return definition.kind() == RuleDefinition.Kind.CODES ? value(definition, String.join(" ", definition.choices()), locale)
                : messages.getMessage("rule.range", new Object[] {definition.min().toPlainString(),
                        value(definition, definition.max().toPlainString(), locale)}, locale);
    }

    private String value(RuleDefinition definition, String value, Locale locale) {
        if (definition.kind() != RuleDefinition.Kind.CODES) {
            return messages.getMessage("rule.unit." + definition.unit(), new Object[] {value}, value, locale);
        }
        return Arrays.stream(value.split(" ")).map(code -> code(definition.words().get(code), code, locale))
                .collect(Collectors.joining(messages.getMessage("rule.and", null, locale)));
    }

    private String code(String wordKey, String code, Locale locale) {
        var word = wordKey == null ? code : messages.getMessage(wordKey, null, code, locale);
        return word.equals(code) ? code : messages.getMessage("rule.code", new Object[] {code, word}, locale);
    }
}
