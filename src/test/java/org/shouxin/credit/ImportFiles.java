package org.shouxin.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Problem;

/** Import files for tests. */
final class ImportFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportFiles() {
    }

    /** Applies what is left of an import, beside the worker of the node, which may hold it for a moment. */
    static String finish(ImportApplication application, EnterpriseImports imports, People people, String id) {
        while (imports.find(people.actor("auditor"), id).state() == ImportView.State.APPLYING) {
            try {
                application.finish(id);
            } catch (Problem busy) {
                Thread.onSpinWait();
            }
        }
        return id;
    }

    static Map<String, String> observation(String creditCode, String code, String value) {
        return Map.of("creditCode", creditCode, "code", code, "value", value, "source", "统计年报", "evidenceOn", "2025-03-01");
    }

    static byte[] json(List<TypedEnterprise> enterprises, List<Map<String, String>> observations) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Map.of("enterprise", enterprises, "observation", observations));
    }

    /** With Chinese headings; numbers and days as numbers, as Excel stores them. */
    static byte[] workbook(TypedEnterprise typed, Object... values) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("企业");
            var cells = Map.of("统一社会信用代码", typed.creditCode().toLowerCase(Locale.ROOT), "企业名称", typed.name(), "行政区划", "320412", "属地镇（街道）", typed.town(),
                    "行业", "26", "风险等级", "high", "联系人姓名", typed.contactName(), "联系电话", typed.contactPhone(), "地址", typed.address());
            var column = 0;
            for (var cell : cells.entrySet()) {
                sheet.value(0, column, cell.getKey());
                sheet.value(1, column++, cell.getValue());
            }
            var second = book.newWorksheet("指标");
            var headings = List.of("统一社会信用代码", "指标", "数值", "来源", "证据日期");
            for (var at = 0; at < headings.size(); at++) {
                second.value(0, at, headings.get(at));
            }
            for (var at = 0; at < values.length; at += 2) {
                second.value(1 + at / 2, 0, typed.creditCode());
                second.value(1 + at / 2, 1, (String) values[at]);
                second.value(1 + at / 2, 2, (Number) values[at + 1]);
                second.value(1 + at / 2, 3, "统计年报");
                second.value(1 + at / 2, 4, 45717);
            }
        }
        return file.toByteArray();
    }
}
