package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.credit.CreditExample;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("The page of previews")
class PreviewPagesIT {

    private static final Pattern WORDLESS = Pattern.compile("\\?\\?[^?]+\\?\\?");
    private static final String EXAMPLE = "/credit/preview?scheme=CR&asOf=2026-03-01" + CreditExample.QUERY;
    private static final String VETOED = "/credit/preview?scheme=CR&asOf=2026-03-01&E10=0&E17=0&E18=3&E19=clear&E20=clear&E22=1&E23=0&E24=0&E25=0";

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/credit/preview?", "/credit/preview?scheme=NB", "/credit/preview?scheme=NB&asOf=2026-03-01&N01=1&V02=2025-12-24&V02=2024-01-01&I03=2026-01-02",
            "/credit/preview?scheme=CR&C01=60", "/credit/preview?scheme=CR&C01=x&C12=101&C05=maybe&asOf=tomorrow", VETOED})
    @DisplayName("speaks both languages completely:")
    void speaks(String address) {
        var visitor = Visitor.as(port, "reviewer");
        for (var language : List.of("zh-CN", "en")) {
            var page = visitor.get(address + "&lang=" + language).body();
            assertThat(WORDLESS.matcher(page).results().map(found -> found.group())).as(address + " " + language).isEmpty();
            assertThat(page).contains("<html lang=\"" + language + "\"").contains("id=\"result\"");
        }
    }

    @Test
    @DisplayName("shows the grade, its explanation and the smallest changes, and keeps what was typed")
    void worked() {
        var page = Visitor.as(port, "enterprise").get(EXAMPLE + "&lang=en").body();
        assertThat(page).contains("75.25", "79.00", "74.00", "51–100", "&gt; 0, &lt; 80", "Smallest changes to grade A", "CR@1", "value=\"92.5\"",
                "The two look transposed", "href=\"/credit/preview\"");
        assertThat(page).doesNotContain("Missing data");
    }

    @Test
    @DisplayName("sends a program of the page the result alone")
    void fragment() {
        var visitor = Visitor.as(port, "manager");
        var page = visitor.get(EXAMPLE, "HX-Request", "true");
        assertThat(page.body()).contains("id=\"result\"", "75.25").doesNotContain("<html", "<form");
        assertThat(visitor.get("/credit/preview?scheme=CR&C01=x", "HX-Request", "true").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("names refused fields beside them and lets nothing typed become markup")
    void refused() {
        var page = Visitor.as(port, "auditor").get("/credit/preview?scheme=CR&asOf=2026-03-01&C01=%3Cscript%3Ealert(1)%3C/script%3E&C12=101&lang=en");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("C01 Number of employees: please give a whole number", "id=\"e-C12\"", "aria-describedby=\"e-C01\"")
                .doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("reads full-width digits, and passes over what belongs to another scheme")
    void lenient() {
        var visitor = Visitor.as(port, "reviewer");
        assertThat(visitor.get("/credit/preview?scheme=CR&C01=%EF%BC%96%EF%BC%90").body()).contains("name=\"C01\" value=\"60\"");
        assertThat(visitor.get("/credit/preview?scheme=NB&C01=60&N01=1").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/credit/preview?scheme=ZZ").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("is closed, and not in the navigation, for those who may not ask")
    void closed() {
        var visitor = Visitor.as(port, "nominator");
        assertThat(visitor.get("/credit/preview").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/tasks").body()).doesNotContain("/credit/preview");
        assertThat(Visitor.as(port, "head").get("/tasks").body()).contains("/credit/preview");
    }
}
