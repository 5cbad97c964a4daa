package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.Browser;
import org.shouxin.BrowserSuite;

@DisplayName("The files of a draft in the browser")
class DocumentBrowserTest extends BrowserSuite {

    @Test
    @DisplayName("are seen in the page, take newer versions, and refuse a large file before it is sent")
    void files() throws IOException {
        var page = signedIn("nominator", 1440, "zh-CN");
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.navigate(address("/cases/new"));
        page.locator("form[action='/drafts'] button[type=submit]").first().click();
        page.waitForURL(url -> url.contains("/drafts/"));

        add(page, "#documents > form", "照片.png", "image/png", picture(358, 441));
        page.locator(".file-preview summary").first().click();
        page.waitForFunction("() => { const shown = document.querySelector('.file-preview img'); return shown.complete && shown.naturalWidth === 358; }");

        page.locator(".file-what details:not(.file-preview) summary").last().click();
        add(page, ".file-what form.upload", "照片-重拍.png", "image/png", picture(400, 500));
        page.locator(".file-older").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED));
        assertThat(page.locator("#documents").innerText()).contains("照片-重拍.png", "第 2 版", "历史版本（1）");
        page.locator(".file-what summary", new Page.LocatorOptions().setHasText("历史版本")).click();
        assertThat(page.locator(".file-older").innerText()).contains("照片.png", "第 1 版");

        page.locator("#documents > form select").selectOption("diploma");
        add(page, "#documents > form", "证书.pdf", "application/pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        page.locator("#documents iframe").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED));
        var framed = page.waitForResponse(answer -> answer.url().endsWith("/preview"), () -> page.locator(".file-preview summary").last().click());
        assertThat(framed.status()).isEqualTo(200);
        page.locator(".file-preview summary").first().click();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", "documents.zh-CN.1440.png")));
        assertThat(Browser.axe(page)).isEmpty();

        var limit = page.evaluate("() => { const data = document.querySelector('#documents > form [name=file]').dataset; const limit = data.maxBytes; data.maxBytes = 100; return limit; }");
        assertThat(limit).isEqualTo("20971520");
        page.locator("#documents > form [name=file]").setInputFiles(new FilePayload("大.pdf", "application/pdf", new byte[101]));
        assertThat(page.evaluate("() => document.querySelector('#documents > form [name=file]').validationMessage").toString()).contains("20 MB");
        page.locator("#documents > form button").click();
        assertThat(page.locator("#documents").innerText()).doesNotContain("大.pdf");
        assertThat(errors).isEmpty();
    }

    private static void add(Page page, String form, String name, String type, byte[] content) {
        page.locator(form + " [name=file]").first().setInputFiles(new FilePayload(name, type, content));
        page.waitForResponse(answer -> answer.url().endsWith("/documents") && answer.status() == 200, () -> page.locator(form + " button").first().click());
        page.locator("#documents .file-list").getByText(name).first().waitFor();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }
}
