package org.shouxin.expert.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shouxin.kernel.TooMany;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What strangers may ask of the pages behind work cards: so much a minute from one address, counted by each node, and nothing
 * for search engines.
 */
@Component
class StrangerLimit implements HandlerInterceptor {

    /** How many addresses are remembered; of more, those that asked longest ago start anew. */
    static final int REMEMBERED = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    StrangerLimit(@Value("${shouxin.code.per-minute:120}") int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Raises {@code code.too-many} (429). */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        if (!bucket(request.getRemoteAddr()).tryConsume(1)) {
            response.setHeader("Retry-After", String.valueOf(WINDOW.toSeconds()));
            throw new TooMany("code.too-many");
        }
        return true;
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, unknown -> Bucket.builder().withCustomTimePrecision(time)
                    .addLimit(Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, WINDOW).build()).build());
        }
    }
}
