package org.shouxin;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium for tests, driven through the Playwright driver that the UI bundle's lockfile pins. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("src", "main", "frontend", "node_modules", "playwright-core");
    private static final Path AXE = Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        System.setProperty("playwright.cli.dir", driverFolder().toString());
        var node = System.getProperty("node.executable", "/usr/bin/node");
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node)));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        TookPart.note("browser", "browser Chromium " + chromium.version());
    }

    /** A fresh profile: nobody is signed in. */
    public BrowserContext profile(int width, String language) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900).setLocale(language).setAcceptDownloads(true));
    }

    /** A fresh profile that ignores what pages say about scripts: what gets into a page as markup runs. */
    public BrowserContext defenceless(String language) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(language).setBypassCSP(true));
    }

    /** Serious and critical findings of axe on the page, one line each. */
    @SuppressWarnings("unchecked")
    public static List<String> axe(Page page) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})).violations
                    .filter(found => found.impact === 'serious' || found.impact === 'critical')
                    .map(found => found.id + ' x' + found.nodes.length + ' ' + found.nodes[0].target.join(' '))
                """);
    }

    /** The driver looks for its script below {@code package}; the installed package is linked there. */
    private static Path driverFolder() {
        var folder = Path.of("target", "playwright-driver").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            var link = folder.resolve("package");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, DRIVER.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
