// Checks every process, decision, form and their texts. Says in words what is wrong and ends with code 1.
// Usage: node models/lint.mjs [project root]
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkProcess, readProcess } from './bpmn-checks.mjs';
import { checkDecisions } from './dmn-checks.mjs';
import { checkForm, componentsOf, readForm } from './form-checks.mjs';
import { checkMessages, textsOfForm, textsOfProcess } from './message-checks.mjs';
import { elementsOf } from './moddle.mjs';
import { filesBelow, keyOf, projectRoot, readModelBundles } from './sources.mjs';

/** `{ faults, files }` of the project below `root`; each fault is one line that starts with the file. */
export async function lint(root) {
  const files = {
    processes: filesBelow(path.join(root, 'processes'), '.bpmn'),
    decisions: filesBelow(path.join(root, 'processes'), '.dmn'),
    forms: filesBelow(path.join(root, 'forms'), '.form'),
  };
  const faults = [];
  const called = [];
  const formsUsed = new Set();
  const answers = new Map();
  const report = (file, found) => faults.push(...found.map(text => `${path.relative(root, file)}: ${text}`));

  if (files.processes.length === 0) faults.push('processes: there is no process model');
  for (const file of files.processes) {
    report(file, await checkProcess(root, file));
    const { definitions } = await readProcess(file);
    if (!definitions.rootElements.some(e => e.$type === 'bpmn:Process')) continue;
    called.push(...textsOfProcess(definitions));
    for (const node of elementsOf(definitions.rootElements.find(e => e.$type === 'bpmn:Process'))) {
      if (node.get('camunda:formRef')) formsUsed.add(path.join(path.basename(path.dirname(file)), node.get('camunda:formRef')));
      if (node.$type === 'bpmn:ExclusiveGateway') answers.set(node.id.replace(/^gateway_/, ''), (node.outgoing ?? []).map(f => f.id.split('_').at(-1)));
    }
  }
  for (const file of files.decisions) {
    const { faults: found, codes } = await checkDecisions(file);
    report(file, found);
    called.push([`decision.${keyOf(file)}`], ...codes.map(code => [`finding.${code}`]));
  }
  for (const file of files.forms) {
    report(file, checkForm(file));
    called.push(...textsOfForm(file));
    const use = path.join(path.basename(path.dirname(file)), keyOf(file));
    if (!formsUsed.has(use)) report(file, ['no process uses this form']);
    report(file, differingAnswers(file, answers));
  }
  faults.push(...checkMessages(readModelBundles(root), called).map(text => `messages: ${text}`));
  return { faults, files };
}

/** An option list that bears the name of a gateway offers exactly the gateway's answers. */
function differingAnswers(file, answers) {
  return componentsOf(readForm(file)).flatMap(({ component }) => {
    const expected = answers.get(component.properties?.list);
    const offered = (component.values ?? []).map(option => option.value);
    if (!expected || [...expected].sort().join() === [...offered].sort().join()) return [];
    return [`${component.id}: offers ${offered.join(', ')} but the gateway ${component.properties.list} answers ${expected.join(', ')}`];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { faults, files } = await lint(path.resolve(process.argv[2] ?? projectRoot));
  for (const fault of faults) console.error(fault);
  const looked = Object.entries(files).map(([kind, list]) => `${kind} ${list.length}`).join(', ');
  console.log(faults.length === 0 ? `Models are in order (${looked}).` : `Models are not in order: faults ${faults.length} (${looked}).`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
