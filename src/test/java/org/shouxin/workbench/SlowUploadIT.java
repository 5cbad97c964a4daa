package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@IntegrationTest
@DisplayName("A sender that falls silent")
class SlowUploadIT {

    private static final String TIMEOUT = "connectionTimeout";
    private static final int PATIENCE_MILLIS = 15_000;

    @LocalServerPort
    int port;
    @Autowired
    ServletWebServerApplicationContext context;
    private Connector connector;
    private Object configured;

    @BeforeEach
    void hurry() {
        connector = ((TomcatWebServer) context.getWebServer()).getTomcat().getConnector();
        configured = connector.getProperty(TIMEOUT);
        assertThat(configured).as("in milliseconds").hasToString("20000");
        connector.setProperty(TIMEOUT, "700");
    }

    @AfterEach
    void asConfigured() {
        connector.setProperty(TIMEOUT, configured.toString());
    }

    @Test
    @DisplayName("before or within its headers is disconnected")
    void headers() throws IOException {
        for (var said : List.of("", "POST /api/v1/cases HTTP/1.1\r\nHost: loc")) {
            assertThat(answer(said)).doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    @DisplayName("within a file or a body is disconnected, and told no more than that the request was no good")
    void body() throws IOException {
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Visitor.basic("nominator", TestPeople.PASSWORD)
                + "\r\nContent-Length: 100000\r\nContent-Type: %s\r\n\r\n";
        var file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4";
        for (var said : List.of(head.formatted("/api/v1/cases/none/documents", "multipart/form-data; boundary=x") + file,
                head.formatted("/api/v1/cases", "application/json") + "{\"process\":")) {
            assertThat(answer(said)).matches("(?s)(HTTP/1.1 4\\d\\d.*)?").doesNotContain("Exception");
        }
    }

    /** Everything the server says until it hangs up; fails when it does not. */
    private String answer(String said) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
