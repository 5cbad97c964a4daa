package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.reset;
import static org.shouxin.workbench.PageScene.ITEM;
import static org.shouxin.workbench.PageScene.NOW;
import static org.shouxin.workbench.PageScene.NUMBER;
import static org.shouxin.workbench.PageScene.REVIEWER;
import static org.shouxin.workbench.PageScene.item;
import static org.shouxin.workbench.PageScene.task;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.documents.Upload;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.shouxin.trail.Verification;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

@DisplayName("Pages")
@WebMvcTest
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = PageScene.class)
@ActiveProfiles("page-scene")
@TestPropertySource(properties = "shouxin.demo.enabled=true")
class PagesTest {

    /** What Thymeleaf writes where a key has no words. */
    private static final Pattern WORDLESS = Pattern.compile("\\?\\?[^?]+\\?\\?");

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Tasks tasks;
    @Autowired
    private Cases cases;
    @Autowired
    private Trail trail;
    @Autowired
    private Attachments attachments;

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(REVIEWER, "", List.of()));
        reset(tasks);
        given(tasks.view(any(), eq("t1"), any())).willReturn(task(ITEM, List.of("claim", "draft", "complete")));
        given(tasks.view(any(), eq("t2"), any())).willReturn(task(item("t2", REVIEWER.userId(), null), List.of("release", "handOver", "draft", "complete")));
        given(tasks.view(any(), eq("t3"), any())).willReturn(task(item("t3", null, "NOMINATE"), List.of()));
        given(tasks.receivers(any(), any())).willReturn(List.of(new Tasks.Receiver("u-a", "孙同事", null), new Tasks.Receiver("u-b", "周同事", "NOMINATE")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/tasks", "/tasks?scope=bureau&sort=-due&due=overdue&q=nothing", "/tasks?scope=mine&after=x&back=", "/tasks/t1", "/tasks/t2",
            "/tasks/t3", "/cases", "/cases?q=x&state=ENDED", "/cases/new", "/drafts/dr1", "/cases/" + NUMBER, "/cases/" + NUMBER + "/trail/verify",
            "/problems/http.404"})
    @DisplayName("speak both languages completely and let nothing typed become markup:")
    void speaks(String address) throws Exception {
        for (var language : List.of("zh-CN", "en")) {
            var response = call(get(address).param("lang", language).queryParam("lang", language));
            var page = text(response);
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            assertThat(WORDLESS.matcher(page).results().map(found -> found.group())).as(address + " " + language).isEmpty();
            assertThat(page).contains("<html lang=\"" + language + "\"").contains("<h1").doesNotContain("<script>alert").doesNotContain("<i>请核对");
        }
    }

    @Test
    @DisplayName("open in Chinese and remember the other choice in a cookie")
    void languages() throws Exception {
        assertThat(text(call(get("/tasks")))).contains("lang=\"zh-CN\"");
        var answer = call(get("/tasks?lang=en"));
        assertThat(answer.getHeader("Set-Cookie")).startsWith("lang=en").contains("HttpOnly");
        assertThat(text(call(get("/tasks").cookie(new jakarta.servlet.http.Cookie("lang", "en"))))).contains("lang=\"en\"");
    }

    @Test
    @DisplayName("show the inbox with tabs, way back and forth, and the reason that keeps a task from the reader")
    void inbox() throws Exception {
        var page = text(call(get("/tasks?scope=groups&q=王&after=a%2F1&back=")));
        assertThat(page).contains("1000+").contains("data-label").contains("after=cursor%2F%2B%3D").contains("rel=\"prev\"").contains("/tasks/t1/claim")
                .doesNotContain("/tasks/t3/claim").doesNotContain("/tasks/t4/claim");
        assertThat(text(call(get("/tasks?scope=groups").header("HX-Request", "true")))).contains("id=\"results\"").doesNotContain("<html");
    }

    @Test
    @DisplayName("give back what was typed when a field is refused, with the reason at the field")
    void refusedField() throws Exception {
        willThrow(new InvalidInput(List.of(new InvalidInput.FieldProblem("reason", "required", Map.of())))).given(tasks)
                .complete(any(), any(), any(), any());
        var response = call(post("/tasks/t1/complete").param("values", "{\"reason\":\"</script>原文\"}").param("idempotencyKey", "k"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("data-form-changed").contains("data-form-errors").contains("原文").doesNotContain("\"</script>原文");
    }

    @Test
    @DisplayName("give back what was typed when a rule says no")
    void refusedRule() throws Exception {
        willThrow(new Refused("idempotency.reused")).given(tasks).complete(any(), any(), any(), any());
        var response = call(post("/tasks/t1/complete").param("values", "{\"reason\":\"原文\"}").param("idempotencyKey", "k"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("原文").contains("role=\"alert\"");
    }

    @Test
    @DisplayName("tell who finished a task and when, with the way to its case")
    void done() throws Exception {
        given(tasks.view(any(), eq("t9"), any())).willThrow(new Conflict("task.done", Map.of("by", "吴同事", "at", NOW, "case", NUMBER)));
        var response = call(get("/tasks/t9"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(text(response)).contains("吴同事").contains("2026-03-01 14:05").contains("/cases/" + NUMBER);
    }

    @Test
    @DisplayName("show both versions when another window saved the draft first")
    void staleDraft() throws Exception {
        given(tasks.saveDraft(any(), any(), any(), eq(2L), any())).willThrow(new Conflict("draft.stale", Map.of("yours", 2, "stored", 3)));
        var response = call(post("/tasks/t1/draft").param("values", "{\"reason\":\"我的\"}").param("draftVersion", "2").param("idempotencyKey", "k"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(text(response)).contains("我的").contains("draft-versions").contains("name=\"draftVersion\" value=\"3\"");
    }

    @Test
    @DisplayName("name the first broken entry of a record")
    void broken() throws Exception {
        given(trail.verify(any())).willReturn(new Verification(NUMBER, 9, 4, "changed"), new Verification(NUMBER, 9, 0, "intact"));
        assertThat(text(call(get("/cases/" + NUMBER + "/trail/verify?lang=en")))).contains("The record is broken at entry 4");
    }

    @Test
    @DisplayName("answer an upload with the panel alone, also when it is refused")
    void upload() throws Exception {
        given(attachments.attach(any(), any(), any(Upload.class), eq("bad"))).willThrow(new Refused("document.type"));
        var file = new MockMultipartFile("file", "a.exe", "application/octet-stream", new byte[] {1});
        var response = call(multipart("/cases/" + NUMBER + "/documents").file(file).param("kind", "other").param("idempotencyKey", "bad").header("HX-Request", "true"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("id=\"documents\"").contains("role=\"alert\"").doesNotContain("<html");
    }

    @Test
    @DisplayName("hand files out as downloads only")
    void download() throws Exception {
        var response = call(get("/cases/" + NUMBER + "/documents/d1"));
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment").contains("UTF-8''");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    @DisplayName("show a picture inside the page, in an origin of its own")
    void preview() throws Exception {
        var response = call(get("/cases/" + NUMBER + "/documents/d1/preview"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"404, false", "405, false", "500, true", "418, false"})
    @DisplayName("about errors name nothing of the inside:")
    void errors(int status, boolean reference) throws Exception {
        var response = call(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status).requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/x")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret of the inside"))
                .requestAttr("org.shouxin.workbench.problems.Correlation", "abc123"));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(text(response)).contains("<h1").doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(text(response).contains("abc123")).isEqualTo(reference);
    }

    @Test
    @DisplayName("say the same 404 for what does not exist and for what belongs to others")
    void notFound() throws Exception {
        given(tasks.view(any(), eq("nobody's"), any())).willThrow(new NotFound("task.unknown"));
        var response = call(get("/tasks/{id}", "nobody's"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(text(call(get("/problems/no.such.code")))).contains("problem.unknown");
    }

    private MockHttpServletResponse call(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
