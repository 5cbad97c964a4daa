// Where the models, forms and messages are, and how to read them. Shared by the lint and the renderer.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');

/** All files below `folder` whose name ends with `extension`, sorted; an absent folder has none. */
export function filesBelow(folder, extension) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(file, extension);
      return entry.name.endsWith(extension) ? [file] : [];
    })
    .sort();
}

/** The key `expert-recruitment` of `processes/expert/expert-recruitment.bpmn`. */
export function keyOf(file) {
  return path.basename(file, path.extname(file));
}

/** The capability `expert` of `processes/expert/expert-recruitment.bpmn`. */
export function capabilityOf(file) {
  return path.basename(path.dirname(file));
}

/** A `.properties` bundle as a Map; a key that is given twice is listed in `repeated`. */
export function readBundle(file) {
  const messages = new Map();
  const repeated = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const split = line.indexOf('=');
    if (split < 0) throw new Error(`${file}: no "=" in line: ${line}`);
    const key = line.slice(0, split).trim();
    if (messages.has(key)) repeated.push(key);
    messages.set(key, line.slice(split + 1).replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c)));
  }
  return { messages, repeated };
}

/** Chinese and English texts of the models, `{ zh, en }`. */
export function readModelBundles(root) {
  const folder = path.join(root, 'src/main/resources/messages');
  return {
    zh: readBundle(path.join(folder, 'models_zh_CN.properties')),
    en: readBundle(path.join(folder, 'models.properties')),
  };
}
