package org.shouxin.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.shouxin.kernel.Ids;

/**
 * Calls the API as a careful program would: what got no answer is asked again with the same key, until there is one.
 */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> LATER = Set.of(503);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What happened to writing requests. */
    static final class Tally {
        final AtomicInteger acknowledged = new AtomicInteger();
        final AtomicInteger unanswered = new AtomicInteger();
        final AtomicInteger repeated = new AtomicInteger();
    }

    private final KilledProduct product;
    private final Tally tally;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    Caller(KilledProduct product, Tally tally) {
        this.product = product;
        this.tally = tally;
    }

    JsonNode get(String user, String path) throws IOException, InterruptedException {
        while (true) {
            product.awaitUp();
            try {
                return read(http.send(request(user, path).GET().build(), BodyHandlers.ofString()), path);
            } catch (IOException goneMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    /** @return the answer to a writing request that the product acknowledged in the end */
    JsonNode post(String user, String path, Object body) throws IOException, InterruptedException {
        return send(request(user, path).header("Content-Type", "application/json").header("Idempotency-Key", Ids.next())
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body))).build(), path);
    }

    /** As {@link #post}, a PNG of that kind. */
    JsonNode upload(String user, String path, String kind, byte[] png) throws IOException, InterruptedException {
        return file(user, path, kind, kind + ".png", png);
    }

    JsonNode file(String user, String path, String kind, String name, byte[] content) throws IOException, InterruptedException {
        var boundary = "part-" + Ids.next();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request(user, path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", Ids.next()).POST(body).build(), path);
    }

    private JsonNode send(HttpRequest request, String path) throws InterruptedException {
        var sent = false;
        while (true) {
            product.awaitUp();
            try {
                if (sent) {
                    tally.repeated.incrementAndGet();
                }
                var answer = http.send(request, BodyHandlers.ofString());
                sent = true;
                if (!LATER.contains(answer.statusCode())) {
                    var read = read(answer, path);
                    tally.acknowledged.incrementAndGet();
                    return read;
                }
            } catch (ConnectException neverSent) {
                Thread.onSpinWait();
            } catch (IOException unanswered) {
                sent = true;
                tally.unanswered.incrementAndGet();
            }
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(product.address("/api/v1" + path)).timeout(PATIENCE)
                .header("Authorization", Visitor.basic(user, TestPeople.PASSWORD)).header("Accept-Language", "en");
    }

    private static JsonNode read(HttpResponse<String> answer, String path) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.request().method() + " " + path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
}
