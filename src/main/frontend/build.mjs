// Builds the browser bundle: node build.mjs --out <folder>. Called by Maven; runs on the machine's own Node.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const OLDEST_NODE = 20;
const here = path.dirname(fileURLToPath(import.meta.url));

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  stop(`The browser bundle needs Node.js ${OLDEST_NODE} or newer; this machine has ${process.versions.node}. Install a newer Node.js and run the build again.`);
}
const out = outputFolder();
installPackages();
checkTexts();
await bundle();
copyFonts();
lintModels();

function outputFolder() {
  const at = process.argv.indexOf('--out');
  if (at < 0 || !process.argv[at + 1]) stop('Say where the bundle goes: node build.mjs --out <folder>.');
  return path.resolve(process.argv[at + 1]);
}

/** Runs npm only when the lockfile differs from the one that filled node_modules. */
function installPackages() {
  const stamp = path.join(here, 'node_modules', '.lockfile-hash');
  const hash = createHash('sha256').update(fs.readFileSync(path.join(here, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${major}`).digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) {
    console.log('Front end: packages are up to date.');
    return;
  }
  console.log('Front end: installing packages (npm ci) …');
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
    { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) stop(`npm could not be started (${done.error.message}). Is it installed beside Node.js?`);
  if (done.status !== 0) stop(`npm ci ended with status ${done.status}; its message stands above.`);
  fs.writeFileSync(stamp, hash);
}

/** The browser's few own sentences exist in both languages. */
function checkTexts() {
  const keys = name => Object.keys(JSON.parse(fs.readFileSync(path.join(here, 'texts', `${name}.json`), 'utf8'))).sort();
  const [en, zh] = [keys('en'), keys('zh-CN')];
  const odd = [...en.filter(key => !zh.includes(key)), ...zh.filter(key => !en.includes(key))];
  if (odd.length) stop(`texts/en.json and texts/zh-CN.json differ in: ${odd.join(', ')}.`);
}

async function bundle() {
  const esbuild = await import('esbuild');
  const { formJsTexts } = await import('./form/patch.mjs');
  const entry = name => path.join(here, name, `${name}.js`);
  const style = name => path.join(here, name, `${name}.css`);
  const names = ['app', 'diagram', 'form'];
  try {
    await esbuild.build({
      entryPoints: names.flatMap(name => [{ in: entry(name), out: name }, { in: style(name), out: name }]),
      outdir: out, bundle: true, minify: true, format: 'iife', target: ['chrome111', 'firefox115', 'safari16'],
      legalComments: 'linked', loader: { '.svg': 'dataurl', '.woff': 'file', '.woff2': 'file' },
      define: { 'process.env.NODE_ENV': '"production"' }, plugins: [formJsTexts], logLevel: 'warning',
    });
  } catch (failure) {
    stop(`The bundle could not be built: ${failure.message}`);
  }
  for (const name of ['icons.svg', 'favicon.svg']) fs.copyFileSync(path.join(here, 'app', name), path.join(out, name));
  const sizes = fs.readdirSync(out).filter(name => /\.(js|css)$/.test(name)).sort().map(name => {
    const zipped = zlib.gzipSync(fs.readFileSync(path.join(out, name))).length;
    return `${name} ${Math.round(zipped / 1024)} kB`;
  });
  console.log(`Front end: bundle written (compressed: ${sizes.join(', ')}).`);
}

/** The papers' second font, beside the resources it is read with: @expo-google-fonts ships it as the TrueType a PDF needs. */
function copyFonts() {
  const from = path.join(here, 'node_modules', '@expo-google-fonts', 'noto-sans-jp');
  const to = path.join(out, '..', '..', 'fonts', 'ttf', 'NotoSansJP');
  fs.mkdirSync(to, { recursive: true });
  for (const weight of ['400Regular', '700Bold']) {
    fs.copyFileSync(path.join(from, weight, `NotoSansJP_${weight}.ttf`), path.join(to, `NotoSansJP-${weight.slice(3)}.ttf`));
  }
  fs.copyFileSync(path.join(from, 'LICENSE_FONT'), path.join(to, 'LICENSE'));
}

function lintModels() {
  const lint = path.join(here, 'models', 'lint.mjs');
  if (!fs.existsSync(lint)) return;
  const done = spawnSync(process.execPath, [lint], { cwd: here, stdio: 'inherit' });
  if (done.status !== 0) stop('The check of the process models and forms did not pass; the lines above say where.');
}

function stop(sentence) {
  console.error(`Front end: ${sentence}`);
  process.exit(1);
}
