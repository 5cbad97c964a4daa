package org.shouxin.workbench.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.shouxin.workflow.ProblemWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A refusal of the API that comes before any controller, as an RFC 9457 problem in the same shape as theirs. */
@Component
class ProblemAnswer {

    private final ProblemWords words;
    private final ObjectMapper json;

    ProblemAnswer(ProblemWords words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        var told = words.of(code, Map.of(), language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + code);
        problem.put("title", told.title());
        problem.put("status", status);
        problem.put("detail", told.detail());
        problem.put("code", code);
        problem.put("next", told.next());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static Locale language(String accepted) {
        return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
