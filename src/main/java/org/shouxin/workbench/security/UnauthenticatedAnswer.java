package org.shouxin.workbench.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The API's 401 as an RFC 9457 problem. One text for everything that can be wrong with the credentials. */
@Component
class UnauthenticatedAnswer {

    private static final String CODE = "signIn.required";

    private final MessageSource messages;
    private final ObjectMapper json;

    UnauthenticatedAnswer(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var locale = language != null && language.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + CODE);
        problem.put("title", messages.getMessage("problem." + CODE + ".title", null, locale));
        problem.put("status", HttpStatus.UNAUTHORIZED.value());
        problem.put("detail", messages.getMessage("problem." + CODE + ".detail", null, locale));
        problem.put("code", CODE);
        problem.put("next", messages.getMessage("problem." + CODE + ".next", null, locale));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
