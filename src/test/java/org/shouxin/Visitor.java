package org.shouxin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, sends the page's own guard with every form, follows no redirect by itself. */
public final class Visitor {

    private static final Pattern GUARD = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private static final String BOUNDARY = "----visitor7MA4YWxkTrZu0gW";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String base;
    private String guard;

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A visitor who has signed in through the form. */
    public static Visitor as(int port, String username) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(username, TestPeople.PASSWORD);
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("Sign-in of " + username + " failed: " + answer.statusCode());
        }
        return visitor;
    }

    public HttpResponse<String> signIn(String username, String password) {
        get("/login");
        return post("/login", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** What is no text, as it comes. */
    public byte[] bytes(String path) {
        return bytes(request(path).GET());
    }

    /** The file that a form answers with. */
    public byte[] file(String path, Map<String, String> form) {
        return bytes(posting(path, form));
    }

    private byte[] bytes(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with the guard of the last page that was read. */
    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(posting(path, form, headers));
    }

    private HttpRequest.Builder posting(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        var request = request(path, headers).header("Content-Type", "application/x-www-form-urlencoded");
        if (guard != null) {
            body = body + (body.isEmpty() ? "" : "&") + "_csrf=" + encoded(guard);
        }
        return request.POST(BodyPublishers.ofString(body));
    }

    /** Calls the API with HTTP Basic. */
    public HttpResponse<String> call(String path, String username, String password, String... headers) {
        return send(request(path, headers).header("Authorization", basic(username, password)).GET());
    }

    /** Sends a body of any type as it is, with the guard of the last page; a header {@code Authorization} makes it a call of the API. */
    public HttpResponse<String> send(String method, String path, String contentType, byte[] body, String... headers) {
        var request = request(path, headers).method(method, BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (guard != null) {
            request.header("X-CSRF-TOKEN", guard);
        }
        return send(request);
    }

    /** Sends a form with one file, as a browser would, without escaping the name of the file. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] content, String... headers) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(BOUNDARY, fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray(), headers);
    }

    /** Forgets the guard, as a page of a foreign site would not have it. */
    public Visitor withoutGuard() {
        guard = null;
        return this;
    }

    public Optional<String> session() {
        return Optional.ofNullable(cookies.get("SESSION"));
    }

    /** Takes over a session, as somebody would who had stolen or planted its cookie. */
    public Visitor withSession(String value) {
        cookies.put("SESSION", value);
        return this;
    }

    public static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var found = GUARD.matcher(answer.body());
            if (found.find()) {
                guard = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        HttpCookie.parse(header).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
