// The laws of a process model: the BPMN rules of bpmnlint for Camunda 7.24, then our own.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { checkCallActivity } from './call-checks.mjs';
import { elementsOf, fromDesignTime, isArticleList, nameOf } from './moddle.mjs';
import { capabilityOf, keyOf } from './sources.mjs';
import { checkJob, checkListeners, checkReceiveTask, checkRepetition, checkServiceTask, checkUserTask } from './task-checks.mjs';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

export const bpmnlintConfig = {
  extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-platform-7-24'],
  rules: {
    'camunda-compat/history-time-to-live': 'error',
    // A step that is reached again (a loop, a short cut) has two arrows in; a merge gateway before each would only add symbols.
    'fake-join': 'off',
  },
};

/** Prefix of the id by element type. A type that is not listed here is not part of our vocabulary. */
const prefixes = {
  'bpmn:StartEvent': 'startEvent', 'bpmn:EndEvent': 'endEvent',
  'bpmn:UserTask': 'userTask', 'bpmn:ServiceTask': 'serviceTask', 'bpmn:ReceiveTask': 'receiveTask',
  'bpmn:CallActivity': 'callActivity', 'bpmn:SubProcess': 'subProcess',
  'bpmn:ExclusiveGateway': 'gateway', 'bpmn:ParallelGateway': 'gateway', 'bpmn:EventBasedGateway': 'gateway',
  'bpmn:IntermediateCatchEvent': 'catchEvent', 'bpmn:IntermediateThrowEvent': 'throwEvent',
};
const boundaryPrefixes = {
  'bpmn:TimerEventDefinition': 'boundaryTimer', 'bpmn:MessageEventDefinition': 'boundaryMessage',
  'bpmn:ErrorEventDefinition': 'boundaryError', 'bpmn:EscalationEventDefinition': 'boundaryEscalation',
};

/** Reads one model; what the parser itself complains about becomes a fault. */
export async function readProcess(file) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(fs.readFileSync(file, 'utf8'));
  return { definitions: rootElement, faults: warnings.map(w => `the file cannot be read as BPMN: ${w.message}`) };
}

/** `known` = process key to process, of all models. */
export async function checkProcess(root, file, known) {
  const { definitions, faults } = await readProcess(file);
  const processes = definitions.rootElements.filter(e => e.$type === 'bpmn:Process');
  if (processes.length !== 1) return [...faults, `holds ${processes.length} processes; a file holds exactly one`];
  const [process] = processes;
  const elements = elementsOf(process);
  const nodes = elements.filter(e => e.$instanceOf('bpmn:FlowNode'));
  const flows = elements.filter(e => e.$type === 'bpmn:SequenceFlow');
  return [
    ...faults,
    ...await checkWithBpmnlint(definitions),
    ...checkHead(process, file),
    ...nodes.flatMap(checkNode),
    ...flows.flatMap(checkFlow),
    ...nodes.filter(n => n.$type === 'bpmn:UserTask').flatMap(checkUserTask),
    ...nodes.filter(n => n.get('camunda:formRef')).flatMap(n => checkForm(n, root, file)),
    ...nodes.filter(n => n.$type === 'bpmn:ServiceTask').flatMap(checkServiceTask),
    ...nodes.filter(n => n.$type === 'bpmn:ReceiveTask').flatMap(checkReceiveTask),
    ...nodes.filter(n => n.$type === 'bpmn:CallActivity').flatMap(n => checkCallActivity(n, known)),
    ...nodes.flatMap(checkRepetition),
    ...nodes.flatMap(checkJob),
    ...nodes.filter(n => n.$type === 'bpmn:ExclusiveGateway' && n.outgoing?.length > 1).flatMap(checkDecision),
    ...elements.flatMap(checkListeners),
    ...elements.flatMap(checkNoCode),
    ...checkDrawing(definitions, [...nodes, ...flows]),
  ];
}

async function checkWithBpmnlint(definitions) {
  const linter = new Linter({ resolver: new NodeResolver({ require }), config: bpmnlintConfig });
  const results = await linter.lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) =>
    reports.map(report => `${report.id ?? 'model'}: ${report.message} (${rule})`));
}

function checkHead(process, file) {
  const faults = [];
  if (process.id !== keyOf(file)) faults.push(`process id "${process.id}" differs from the file name "${keyOf(file)}"`);
  if (!process.isExecutable) faults.push(`${process.id}: is not executable`);
  if (!process.name) faults.push(`${process.id}: the process has no name`);
  if (!/^P[0-9]+D$/.test(process.get('camunda:historyTimeToLive') ?? '')) {
    faults.push(`${process.id}: historyTimeToLive is "${process.get('camunda:historyTimeToLive') ?? ''}"; set it in days, for example P3650D`);
  }
  return faults;
}

function checkNode(node) {
  const faults = [];
  const article = fromDesignTime(node, 'article');
  if (!article) faults.push(`${node.id}: names no article (camunda:property "article")`);
  else if (!isArticleList(article)) faults.push(`${node.id}: article "${article}" is not written like WJ-12(3) or WJ-A2, several separated by commas`);
  const prefix = node.$type === 'bpmn:BoundaryEvent' ? boundaryPrefixes[node.eventDefinitions?.[0]?.$type] : prefixes[node.$type];
  if (!prefix) faults.push(`${node.id}: ${node.$type} is not used in our models`);
  else if (!new RegExp(`^${prefix}_[a-z][A-Za-z0-9]*$`).test(node.id)) faults.push(`${node.id}: the id must be ${prefix}_ and a camelCase name`);
  return faults;
}

function checkFlow(flow) {
  const [from, to] = [nameOf(flow.sourceRef), nameOf(flow.targetRef)];
  const answered = flow.sourceRef.$type === 'bpmn:ExclusiveGateway' && flow.sourceRef.outgoing.length > 1;
  const fits = answered ? new RegExp(`^flow_${from}_[a-z][A-Za-z0-9]*$`).test(flow.id) : flow.id === `flow_${from}_${to}`;
  return fits ? [] : [`${flow.id}: the id must be flow_${from}_${answered ? 'and the answer' : to}`];
}

function checkForm(node, root, file) {
  const form = path.join(root, 'forms', capabilityOf(file), `${node.get('camunda:formRef')}.form`);
  const faults = fs.existsSync(form) ? [] : [`${node.id}: its form ${path.relative(root, form)} does not exist`];
  if (node.get('camunda:formRefBinding') !== 'deployment') faults.push(`${node.id}: camunda:formRefBinding must be "deployment", so that a running case keeps its form`);
  return faults;
}

/** The gateway asks for one variable of its own name, and each answer's condition, id and name agree. */
function checkDecision(gateway) {
  const variable = nameOf(gateway);
  const faults = [];
  const conditions = new Set();
  for (const flow of gateway.outgoing) {
    const answer = flow.id.split('_').at(-1);
    const condition = flow.conditionExpression?.body;
    if (!flow.name) faults.push(`${flow.id}: a flow out of a gateway needs a name, as the answer to "${gateway.name}"`);
    if (!condition && gateway.default !== flow) faults.push(`${flow.id}: has no condition and is not the default flow`);
    if (condition && gateway.default === flow) faults.push(`${flow.id}: is the default flow and has a condition`);
    if (!condition) continue;
    const expected = { yes: `\${${variable}}`, no: `\${!${variable}}` }[answer] ?? `\${${variable} == '${answer}'}`;
    if (condition !== expected) faults.push(`${flow.id}: the condition ${condition} does not agree with the answer; expected ${expected}`);
    if (conditions.has(condition)) faults.push(`${flow.id}: another answer has the same condition ${condition}`);
    conditions.add(condition);
  }
  return faults;
}

/** No scripts, no classes, no expressions that call beans: only delegates reach Java. */
function checkNoCode(element) {
  const faults = [];
  const carriers = [element, ...(element.eventDefinitions ?? []), ...(element.extensionElements?.values ?? [])];
  for (const carrier of carriers) {
    for (const attribute of ['class', 'expression', 'type', 'topic']) {
      const value = carrier.get?.(`camunda:${attribute}`) ?? (carrier.$type.startsWith('camunda:') ? carrier[attribute] : undefined);
      if (typeof value === 'string') faults.push(`${element.id}: camunda:${attribute}="${value}" is not allowed; use a delegate expression`);
    }
    if (carrier.get?.('script')) faults.push(`${element.id}: holds a script; scripts are not allowed`);
  }
  if (/Script/.test(element.$type)) faults.push(`${element.id}: is a script task; scripts are not allowed`);
  if (element.conditionExpression?.language) faults.push(`${element.id}: its condition is a script; scripts are not allowed`);
  for (const parameter of inputsAndOutputs(element)) {
    if (parameter.definition?.$type === 'camunda:Script') faults.push(`${element.id}: parameter ${parameter.name} holds a script; scripts are not allowed`);
  }
  return faults;
}

function inputsAndOutputs(element) {
  return (element.extensionElements?.values ?? []).filter(v => v.$type === 'camunda:InputOutput')
    .flatMap(v => [...(v.inputParameters ?? []), ...(v.outputParameters ?? [])]);
}

function checkDrawing(definitions, elements) {
  const drawn = new Map((definitions.diagrams ?? []).flatMap(d => d.plane.planeElement ?? []).map(e => [e.bpmnElement?.id, e]));
  return elements.flatMap(element => {
    const drawing = drawn.get(element.id);
    if (!drawing) return [`${element.id}: is not drawn (no BPMNDI)`];
    if (element.$type === 'bpmn:SequenceFlow') return drawing.waypoint?.length >= 2 ? [] : [`${element.id}: is drawn without waypoints`];
    return drawing.bounds?.width > 0 ? [] : [`${element.id}: is drawn without bounds`];
  });
}
