package org.shouxin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("A paper")
class PapersTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String CODE = "https://shouxin.example.org/code/5f0c1e9a7b";
    /** Characters with a twin among radicals, compatibility ideographs or Extension A, and rare ones that the font has. */
    private static final String TWINS = "安全生产一乙二人儿入八力十又口土士大女子小山工己干广心手支文方日月木比毛水火爪父片牛玉瓜用田白皮目矛石示立竹米羊老而耳肉自至舌舟色虫血行衣西见角言谷豆贝赤走足身车金长门面革韦音页风飞食首马骨高鬼鱼鸟黑鼻齿龙龟胶曶槩䶮𬺈𰻝𠮷";

    private final Papers papers = new Papers(messages(), Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    @DisplayName("extracts as the very characters on it, no look-alike radicals")
    void text() throws IOException {
        var text = extracted(registration(Map.of("ownStatement", TWINS)));
        assertThat(text).contains("武进区安全生产专家推荐/自荐信息登记表", "工作单位", "常州市武进精细化工有限公司", "𬺈");
        assertThat(text.replaceAll("\\s", "")).contains(TWINS);
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF)).isEmpty();
    }

    @Test
    @DisplayName("prints a rare name in plain and in bold, and a mark where no font has the character")
    void rare() throws IOException {
        var form = new HashMap<String, Object>(Map.of("name", "𠮷野·𬺈𰻝", "ownStatement", "𠮷𠀋𠂉𠮟\uD884\uDF50\uE000葛\uDB40\uDD00𠮷"));
        var text = extracted(registration(form)).replaceAll("\\s", "");
        assertThat(text).contains("𠮷野·𬺈𰻝", "𠮷𠀋𠂉𠮟〓〓葛𠮷");
        var card = new HashMap<>(card());
        card.put("name", "𠮷野");
        var paper = papers.pdf("papers/work-card", card, ZH);
        keep("work-card-rare", paper);
        assertThat(extracted(paper)).contains("𠮷野");
        assertThat(embedded(paper)).anyMatch(font -> font.contains("NotoSansJP"));
        assertThat(embedded(papers.pdf("papers/work-card", card(), ZH))).noneMatch(font -> font.contains("NotoSansJP"));
    }

    @Test
    @DisplayName("holds the commitment letter word for word")
    void commitment() throws IOException {
        var letter = papers.pdf("papers/commitment-letter", Map.of("district", "武进区", "bureau", "区应急管理局", "signedName", "买买提·艾力",
                "signedOn", LocalDate.parse("2026-03-01"), "caseNumber", "320412-ER-2026-0001"), ZH);
        keep("commitment-letter", letter);
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/documents_zh_CN.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        var text = extracted(letter).replaceAll("\\s", "");
        assertThat(text).startsWith("武进区安全生产专家服务承诺书在配合区应急管理局开展").contains("承诺人：", "买买提·艾力", "2026年3月1日");
        IntStream.rangeClosed(1, 10).mapToObj(item -> words.getProperty("paper.commitment.item." + item))
                .forEach(item -> assertThat(text).contains(item.replace("{1}", "区应急管理局")));
        assertThat(text).contains("6.不借区应急管理局名义开展包括标准化创建辅导");
        assertThat(text).contains("自愿按《武进区安全生产专家管理办法》接受处理。");
    }

    @Test
    @DisplayName("that appoints names person, groups and term, and says when the service goes on")
    void letter() throws IOException {
        var model = new HashMap<String, Object>(Map.of("bureauName", "常州市武进区应急管理局", "district", "武进区", "number", "320412-AL-2026-0001",
                "name", "𠮷䶮·买提", "expertNumber", "320412-0007", "groups", List.of("化工", "冶金煤气", "有限空间"), "startsOn",
                LocalDate.parse("2026-03-01"), "endsOn", LocalDate.parse("2029-02-28"), "issuedOn", LocalDate.parse("2026-02-28"), "renewed", false));
        var letter = papers.pdf("papers/appointment-letter", model, ZH);
        keep("appointment-letter", letter);
        assertThat(extracted(letter).replaceAll("\\s", "")).contains("聘　书", "编号：320412-AL-2026-0001", "𠮷䶮·买提同志：兹聘请您为武进区安全生产专家，"
                + "专业组别为化工、冶金煤气、有限空间，聘期自2026年3月1日起至2029年2月28日止。此聘", "常州市武进区应急管理局2026年2月28日", "专家编号：320412-0007");
        model.put("renewed", true);
        model.put("groups", List.of("化工", "烟花爆竹", "冶金煤气", "机械", "电气", "建材", "纺织", "轻工", "金属冶炼", "金属粉尘", "木质粉尘", "有限空间"));
        var renewed = papers.pdf("papers/appointment-letter", model, ZH);
        keep("appointment-letter-renewed", renewed);
        assertThat(extracted(renewed).replaceAll("\\s", "")).contains("兹续聘您为武进区安全生产专家");
        try (var document = Loader.loadPDF(renewed)) {
            assertThat(document.getNumberOfPages()).as("with all twelve groups").isEqualTo(1);
        }
    }

    @Test
    @DisplayName("that is a work card shows person, groups and term on two faces, and a code that a phone reads")
    void workCard() throws IOException, NotFoundException {
        var card = papers.pdf("papers/work-card", card(), ZH);
        keep("work-card", card);
        assertThat(extracted(card)).contains("武进区应急管理局", "安全生产专家工作证", "武应专〔2026〕0017", "2026-03-01 至 2029-02-28");
        try (var document = Loader.loadPDF(card)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(read(new PDFRenderer(document).renderImageWithDPI(1, 200))).isEqualTo(CODE);
        }
    }

    @Test
    @DisplayName("has an English translation with nothing left untranslated")
    void english() throws IOException {
        for (var paper : List.of(papers.pdf("papers/work-card", card(), Locale.ENGLISH),
                papers.pdf("papers/commitment-letter", Map.of("district", "Wujin", "bureau", "-"), Locale.ENGLISH))) {
            assertThat(extracted(paper)).doesNotContain("??").contains("xpert");
        }
        keep("registration-form-en", papers.pdf("papers/registration-form", form(Map.of()), Locale.ENGLISH));
    }

    @Test
    @DisplayName("printed twice is the same paper")
    void deterministic() {
        assertThat(papers.pdf("papers/work-card", card(), ZH)).isEqualTo(papers.pdf("papers/work-card", card(), ZH));
    }

    @Test
    @DisplayName("prints an empty form and hostile text as text, and follows no address")
    void hostile() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", ".txt"), "the secret");
        var hostile = "<img src=\"" + secret.toUri() + "\"/>&xxe;<!DOCTYPE x [<!ENTITY xxe SYSTEM \"" + secret.toUri() + "\">]>\u0000\u000b${1+1}[[${1+1}]]";
        var model = new HashMap<>(form(Map.of("ownStatement", hostile)));
        model.put("photo", secret.toUri().toString());
        assertThat(extracted(papers.pdf("papers/registration-form", model, ZH)).replaceAll("\\s", ""))
                .contains("<imgsrc=", "&xxe;", "${1+1}[[${1+1}]]").doesNotContain("thesecret");
        assertThat(extracted(papers.pdf("papers/registration-form", Map.of("district", "武进区", "form", Map.of()), ZH))).contains("填表说明");
    }

    @Test
    @DisplayName("on a screen shows the same code as one SVG path")
    void qrPath() {
        assertThat(papers.qrPath(CODE)).startsWith("M").endsWith("Z").matches("[MHVZ0-9. ]+").isEqualTo(papers.qrPath(CODE));
    }

    private Map<String, Object> card() {
        return Map.of("bureauName", "武进区应急管理局", "district", "武进区", "name", "古丽·𬺈", "number", "武应专〔2026〕0017",
                "groups", List.of("化工", "冶金煤气", "有限空间"), "validFrom", LocalDate.parse("2026-03-01"),
                "validTo", LocalDate.parse("2029-02-28"), "code", CODE, "photo", Pictures.photo());
    }

    private byte[] registration(Map<String, Object> more) throws IOException {
        var paper = papers.pdf("papers/registration-form", form(more), ZH);
        keep("registration-form", paper);
        return paper;
    }

    private static Map<String, Object> form(Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.ofEntries(Map.entry("name", "周文博"), Map.entry("sex", "男"), Map.entry("birthDate", "1978.08"),
                Map.entry("ethnicity", "汉族"), Map.entry("politicalAffiliation", "中共党员"), Map.entry("birthplace", "江苏常州"),
                Map.entry("employer", "常州市武进精细化工有限公司"), Map.entry("supervisingDepartment", "武进区工业和信息化局"),
                Map.entry("position", "安全总监"), Map.entry("professionalTitle", "高级工程师"), Map.entry("school", "南京工业大学"),
                Map.entry("education", "本科"), Map.entry("fullTime", true), Map.entry("specialty", "化工安全"),
                Map.entry("strengths", "危险工艺风险分析、HAZOP"), Map.entry("safetyEngineer", true), Map.entry("safetyAssessor", false),
                Map.entry("residentId", "320412197808150011"), Map.entry("postStatus", "inPost"), Map.entry("address", "常州市武进区湖塘镇延政中大道1号"),
                Map.entry("wechat", "zhouwb_safety"), Map.entry("workPhone", "0519-86310000"), Map.entry("homePhone", "0519-86320000"),
                Map.entry("mobile", "13800000000"), Map.entry("email", "zhou.wenbo@example.org"), Map.entry("qq", "100000"),
                Map.entry("groups", List.of("化工", "有限空间")), Map.entry("workHistory", List.of(
                        Map.of("from", "2001.07", "to", "2009.12", "employer", "常州第二化工厂", "position", "工艺员", "title", "工程师"),
                        Map.of("from", "2010.01", "employer", "常州市武进精细化工有限公司", "position", "安全总监", "title", "高级工程师"))),
                Map.entry("achievements", "主持编制重点监管危险化工工艺企业整改方案20余项；参加省级危险化学品事故应急演练评估。"),
                Map.entry("awards", "2019年获评常州市安全生产先进个人。"), Map.entry("ownStatement", "本人自愿申请，所填内容属实。"),
                Map.entry("unitOpinion", "该同志业务精湛，同意推荐。"), Map.entry("unitContact", "李静"), Map.entry("unitPhone", "0519-86310001")));
        form.putAll(more);
        return Map.of("district", "武进区", "number", "320412-ER-2026-0001", "form", form, "photo", Pictures.photo(),
                "review", "初审通过，同意参加综合素质测试。");
    }

    private static String extracted(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> embedded(byte[] pdf) throws IOException {
        var names = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(font).getName());
                }
            }
        }
        return names;
    }

    private static String read(BufferedImage image) throws NotFoundException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))[0].getText();
    }

    /** For whoever wants to look at it. */
    private static void keep(String name, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/documents");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
