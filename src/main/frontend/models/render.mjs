// Renders every process to docs/diagrams/<key>.zh-CN.png and <key>.en.png.
// Usage: node models/render.mjs [project root]     CHROMIUM=/path/to/chromium to use another browser
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { filesBelow, keyOf, projectRoot, readModelBundles } from './sources.mjs';
import { importDiagram, overlaps } from './page.mjs';

const root = path.resolve(process.argv[2] ?? projectRoot);
const target = path.join(root, 'docs/diagrams');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const styles = path.join(path.dirname(viewer), 'assets/bpmn-js.css');

const bundles = readModelBundles(root);
const languages = { 'zh-CN': bundles.zh.messages, en: bundles.en.messages };
const processes = filesBelow(path.join(root, 'processes'), '.bpmn');
if (processes.length === 0) throw new Error(`No process model below ${root}/processes`);

fs.mkdirSync(target, { recursive: true });
const faults = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const file of processes) {
    for (const [language, messages] of Object.entries(languages)) await render(file, language, messages);
  }
} finally {
  await browser.close();
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

async function render(file, language, messages) {
  const key = keyOf(file);
  const names = Object.fromEntries([...messages]
    .filter(([message]) => message.startsWith(`model.${key}.`))
    .map(([message, text]) => [message.slice(`model.${key}.`.length), text]));
  const page = await browser.newPage({ deviceScaleFactor: 1.5 });
  await page.setContent(`<html lang="${language}"><body style="margin:0;background:#fff"><div id="canvas"></div></body></html>`);
  await page.addStyleTag({ path: styles });
  await page.addScriptTag({ path: viewer });
  const drawn = await page.evaluate(importDiagram, { xml: fs.readFileSync(file, 'utf8'), names });
  await page.setViewportSize(drawn.size);
  faults.push(...drawn.unnamed.map(id => `${key} (${language}): no message model.${key}.${id}`));
  faults.push(...(await page.evaluate(overlaps)).map(text => `${key} (${language}): ${text}`));
  const picture = path.join(target, `${key}.${language}.png`);
  await page.locator('#canvas').screenshot({ path: picture });
  await page.close();
  console.log(`${path.relative(root, picture)}  ${drawn.size.width} x ${drawn.size.height}`);
}
