package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;

/** Sends bad requests and checks what no answer may ever hold. */
final class HostileInputAnswers {

    /** Random letters, which now and then spell something of the inside. */
    private static final Pattern CSRF_TOKEN = Pattern.compile("(?:name=\"csrf-token\" content|name=\"_csrf\" value)=\"[^\"]*\"");
    /** What only the inside knows: classes, statements, stack traces, constraint names. */
    private static final String[] INTERNALS = {"Exception", "org.springframework", "org.shouxin.", "org.camunda", "java.lang", "java.util",
            "com.fasterxml", "jakarta.", " from identity_", " from workflow_", "insert into", "Duplicate entry", "_uq", "SQLState", "\tat ", "trace\""};

    private HostileInputAnswers() {
    }

    /** Calls the API as somebody, with a body of any type. */
    static HttpResponse<String> call(int port, String user, String method, String path, String type, String body, String... more) {
        var headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = Visitor.basic(user, TestPeople.PASSWORD);
        System.arraycopy(more, 0, headers, 2, more.length);
        return new Visitor(port).send(method, path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A named refusal of the API: RFC 9457, with a code and words, and nothing of the inside. */
    static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"title\":\"", "\"detail\":\"");
        assertDiscreet(answer);
    }

    /** Not a defect of ours, and nothing of the inside in the answer. */
    static void assertDiscreet(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(CSRF_TOKEN.matcher(answer.body()).replaceAll("")).doesNotContain(INTERNALS);
        }
    }
}
