package org.shouxin.expert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.TooMany;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** From addresses of its own, so that no other test finds its minute used up. */
@IntegrationTest
@DisplayName("The page behind the code of a work card")
class CodeLimitIT {

    private static final String ADDRESS = "127.0.0.77";
    private static final String PAGE = "/code/no-such-token";
    private static final int TRIES = 50;

    @LocalServerPort
    int port;
    @Autowired
    StrangerLimit limit;

    @Test
    @DisplayName("answers an address whose minute is used up with 429 and when to come back, and nobody else")
    void limited() throws Exception {
        assertThat(status(ask(ADDRESS, PAGE))).isEqualTo(404);
        var done = new AtomicBoolean();
        var crowd = new Thread(() -> useUpUntil(done));
        crowd.start();
        var answer = "";
        for (var tried = 0; tried < TRIES && !answer.contains(" 429"); tried++) {
            answer = ask(ADDRESS, PAGE);
        }
        done.set(true);
        crowd.join();
        assertThat(status(answer)).isEqualTo(429);
        assertThat(answer).containsIgnoringCase("\r\nRetry-After: 60\r\n").containsIgnoringCase("X-Robots-Tag: noindex");
        assertThat(status(ask("127.0.0.78", PAGE))).as("others are not kept out").isEqualTo(404);
        assertThat(status(ask(ADDRESS, "/login"))).as("nor is the product closed").isEqualTo(200);
    }

    /** Asks as often as the address may, again as soon as it may once more. */
    private void useUpUntil(AtomicBoolean done) {
        var request = new MockHttpServletRequest("GET", PAGE);
        request.setRemoteAddr(ADDRESS);
        var answer = new MockHttpServletResponse();
        while (!done.get()) {
            try {
                limit.preHandle(request, answer, this);
            } catch (TooMany usedUp) {
                Thread.onSpinWait();
            }
        }
    }

    private String ask(String from, String path) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(10_000);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nX-Forwarded-For: 10.9.8.7\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return head(socket);
        }
    }

    private static String head(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var head = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
