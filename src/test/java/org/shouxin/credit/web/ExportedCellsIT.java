package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.GradingScene;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("A file that leaves the product")
class ExportedCellsIT {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext product;
    private GradingScene scene;
    private String mark;
    private String code;

    @BeforeEach
    void register() {
        scene = new GradingScene(product);
        mark = Ids.next().substring(0, 8);
        var typed = SampleEnterprise.named("=1+1" + mark);
        code = typed.creditCode();
        scene.first(scene.known(typed, CreditExample.VALUES));
    }

    @Test
    @DisplayName("as the workbook of a list of enterprises has headings, and texts where the registry has a formula")
    void enterprises() throws IOException {
        var visitor = Visitor.as(port, "manager");
        visitor.get("/credit/enterprises");
        var rows = sheet(visitor.file("/credit/enterprises/export", Map.of("q", mark, "reason", "季度通报")));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).extracting(Cell::getText).containsExactly("统一社会信用代码", "企业名称", "行政区划", "属地镇（街道）", "行业", "风险等级", "状态");
        assertThat(rows.get(1)).extracting(Cell::getType).containsOnly(CellType.STRING);
        assertThat(rows.get(1)).extracting(Cell::getText).startsWith(code, "'=1+1" + mark).contains("湖塘镇");
    }

    @Test
    @DisplayName("as the workbook for a department says from when until when its measures apply, and has no formula either")
    void workbook() throws IOException {
        var rows = sheet(shares("xlsx"));
        assertThat(rows.get(0)).extracting(Cell::getText).containsExactly("统一社会信用代码", "企业名称", "等级", "生效日期", "撤回", "措施");
        assertThat(rows).filteredOn(row -> row.get(0).getText().equals(code)).singleElement().satisfies(row -> {
            assertThat(row).extracting(Cell::getType).containsOnly(CellType.STRING);
            assertThat(row).extracting(Cell::getText).containsExactly(code, "'=1+1" + mark, "B", scene.today().toString(), "",
                    "给予税收优惠和返还（" + scene.today() + " 至 " + scene.today().plusYears(1).minusDays(1) + "）");
        });
    }

    @Test
    @DisplayName("as the signed list has the same in the form of a program")
    void signed() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(shares("zip")))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("shares.csv");
            var lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(lines.get(0)).isEqualTo("\"creditCode\",\"name\",\"grade\",\"since\",\"withdrawn\",\"measures\"");
            var day = scene.today();
            assertThat(lines).contains(String.join(",", List.of("\"" + code + "\"", "\"'=1+1" + mark + "\"", "\"B\"", "\"" + day + "\"", "\"false\"",
                    "\"M08/" + day + "/" + day.plusYears(1).minusDays(1) + "\"")));
        }
    }

    private byte[] shares(String format) {
        var visitor = Visitor.as(port, "head");
        visitor.get("/credit/shares");
        return visitor.file("/credit/shares/export", Map.of("department", "finance-tax", "purpose", "季度核对", "format", format));
    }

    private static List<List<Cell>> sheet(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().stream().map(row -> row.stream().toList()).toList();
        }
    }
}
