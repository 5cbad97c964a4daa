// Checks every process, decision, form and their texts. Says in words what is wrong and ends with code 1.
// Usage: node models/lint.mjs [project root]
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkProcess, readProcess } from './bpmn-checks.mjs';
import { checkCircles } from './call-checks.mjs';
import { checkDecisions } from './dmn-checks.mjs';
import { checkForm, componentsOf, readForm } from './form-checks.mjs';
import { checkMessages, textsOfForm, textsOfProcess } from './message-checks.mjs';
import { elementsOf, fromDesignTime, nameOf } from './moddle.mjs';
import { capabilityOf, filesBelow, keyOf, projectRoot, readModelBundles } from './sources.mjs';

/** `{ faults, files }` of the project below `root`; each fault is one line that starts with the file. */
export async function lint(root) {
  const files = {
    processes: filesBelow(path.join(root, 'processes'), '.bpmn'),
    decisions: filesBelow(path.join(root, 'processes'), '.dmn'),
    forms: filesBelow(path.join(root, 'forms'), '.form'),
  };
  const faults = [];
  const called = [];
  /** The steps that use a form: each with the answers of its process's gateways, by the gateway's name. */
  const uses = new Map();
  const report = (file, found) => faults.push(...found.map(text => `${path.relative(root, file)}: ${text}`));

  if (files.processes.length === 0) faults.push('processes: there is no process model');
  faults.push(...misplaced(root, files));
  const known = await processesOf(files.processes);
  faults.push(...checkCircles(known));
  for (const file of files.processes) {
    report(file, await checkProcess(root, file, known));
    const { definitions } = await readProcess(file);
    if (!definitions.rootElements.some(e => e.$type === 'bpmn:Process')) continue;
    called.push(...textsOfProcess(definitions));
    const nodes = elementsOf(definitions.rootElements.find(e => e.$type === 'bpmn:Process'));
    const answers = new Map(nodes.filter(n => n.$type === 'bpmn:ExclusiveGateway')
      .map(gateway => [nameOf(gateway), (gateway.outgoing ?? []).map(flow => flow.id.split('_').at(-1))]));
    for (const node of nodes.filter(n => n.get('camunda:formRef'))) {
      const form = `${capabilityOf(file)}/${node.get('camunda:formRef')}`;
      uses.set(form, [...(uses.get(form) ?? []), { node, answers }]);
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
    const users = uses.get(`${capabilityOf(file)}/${keyOf(file)}`) ?? [];
    if (users.length === 0) report(file, ['no process uses this form']);
    users.forEach(({ node, answers }) => report(file, [...differingAnswers(file, answers), ...tooRichForBulk(file, node)]));
  }
  faults.push(...checkMessages(readModelBundles(root), called).map(text => `messages: ${text}`));
  return { faults, files };
}

/** All processes by their keys. */
async function processesOf(files) {
  const known = new Map();
  for (const file of files) {
    const { definitions } = await readProcess(file);
    definitions.rootElements.filter(e => e.$type === 'bpmn:Process').forEach(process => known.set(process.id, process));
  }
  return known;
}

/** A file lies in the folder of its capability, a capability has a process, and a key is given once, whatever the folder. */
function misplaced(root, { processes, decisions, forms }) {
  const faults = [];
  const said = file => path.relative(root, file);
  const capabilities = new Set(processes.map(capabilityOf));
  for (const file of [...processes, ...decisions, ...forms]) {
    if (said(file).split(path.sep).length !== 3) faults.push(`${said(file)}: lies outside a capability; put it into ${said(file).split(path.sep)[0]}/<capability>/`);
    else if (!capabilities.has(capabilityOf(file))) faults.push(`${said(file)}: the capability ${capabilityOf(file)} has no process model`);
  }
  for (const files of [processes, decisions, forms]) {
    files.forEach((file, i) => {
      const other = files.slice(0, i).find(earlier => keyOf(earlier) === keyOf(file));
      if (other) faults.push(`${said(file)}: is called like ${said(other)}; the texts could not tell them apart`);
    });
  }
  return faults;
}

/** What is filled in once for several cases has nothing of one case in it: no rows, and no text that an expression computes. */
function tooRichForBulk(file, node) {
  if (fromDesignTime(node, 'bulk') === undefined) return [];
  return componentsOf(readForm(file)).filter(({ component }) => !simple(component))
    .map(({ component }) => `${component.id}: ${node.id} may be completed several at once (bulk), so its form has simple fields only, no ${component.type} that depends on the case`);
}

function simple({ type, text, readonly, valuesExpression, valuesKey }) {
  return type !== 'dynamiclist' && !readonly && !valuesExpression && !valuesKey && !/^=|\{\{/.test(text ?? '');
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
