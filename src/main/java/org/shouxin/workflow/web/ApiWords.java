package org.shouxin.workflow.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Message keys put into one reader's language; a key without words stays as it is. */
record ApiWords(MessageSource messages, Locale locale) {

    String say(String key) {
        return key == null ? null : messages.getMessage(key, null, key, locale);
    }

    String process(String key) {
        return say("process." + key);
    }

    String step(String processKey, String taskKey) {
        return say("model." + processKey + "." + taskKey);
    }
}
