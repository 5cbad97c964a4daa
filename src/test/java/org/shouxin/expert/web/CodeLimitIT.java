package org.shouxin.expert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From addresses of its own, so that no other test finds its minute used up. */
@IntegrationTest
@DisplayName("The page behind the code of a work card")
class CodeLimitIT {

    @LocalServerPort
    int port;
    @Value("${shouxin.code.per-minute:120}")
    int perMinute;

    @Test
    @DisplayName("answers so many questions a minute from one address with what it knows, and then with 429 and when to come back")
    void limit() throws IOException {
        var answers = new ArrayList<String>();
        while (answers.size() < 3 * perMinute && (answers.isEmpty() || status(answers.get(answers.size() - 1)) != 429)) {
            answers.add(ask("127.0.0.77", "/code/no-such-token"));
        }
        assertThat(answers).hasSizeGreaterThan(perMinute);
        assertThat(answers.subList(0, perMinute)).allMatch(answer -> status(answer) == 404);
        var refused = answers.get(answers.size() - 1);
        assertThat(status(refused)).isEqualTo(429);
        assertThat(refused).containsIgnoringCase("\r\nRetry-After: 60\r\n").containsIgnoringCase("X-Robots-Tag: noindex");
        assertThat(refused).doesNotContain("??", "Exception");
        assertThat(status(ask("127.0.0.78", "/code/no-such-token"))).as("others are not kept out").isEqualTo(404);
        assertThat(status(ask("127.0.0.77", "/login"))).as("nor is the product closed").isEqualTo(200);
    }

    private String ask(String from, String path) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nX-Forwarded-For: 10.9.8.7\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
