package breaches.scoring;

import org.springframework.util.StringUtils;

/** Planted breach: scoring that leans on a framework. */
public class ScoringWithSpring {
    public boolean empty(String text) {
        return !StringUtils.hasText(text);
    }
}
