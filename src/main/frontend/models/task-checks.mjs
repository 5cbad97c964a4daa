// The laws of single steps: who does them, which code they reach, what they wait for, how often they run.
import { fromDesignTime, nameOf } from './moddle.mjs';

const duties = ['REVIEW', 'TEST', 'DECIDE', 'CORRECT', 'SIGN', 'AGENDA', 'CONFIRM', 'PROPOSE', 'CHECK', 'APPROVE', 'ARRANGE', 'HOLD', 'EVIDENCE', 'VERIFY', 'SUPPLY', 'OBJECT', 'JUDGE', 'SERVE', 'CONTEST', 'INVESTIGATE'];
const variable = /^\$\{[a-z][A-Za-z]*\}$/;
const listenerBean = /^\$\{[a-z][A-Za-z]*Listener\}$/;
const jobFlags = ['asyncBefore', 'asyncAfter', 'async'];

export function checkUserTask(task) {
  const faults = [];
  const duty = fromDesignTime(task, 'duty');
  if (!duties.includes(duty)) faults.push(`${task.id}: duty is "${duty ?? ''}"; it must be one of ${duties.join(', ')}`);
  if (!task.get('camunda:formRef')) faults.push(`${task.id}: has no form (camunda:formRef)`);
  else if (task.get('camunda:formRef') !== kebab(nameOf(task))) faults.push(`${task.id}: its form must be called ${kebab(nameOf(task))}`);
  const groups = task.get('camunda:candidateGroups');
  const assignee = task.get('camunda:assignee');
  if (groups && !/^[a-z]+(-[a-z]+)*$/.test(groups)) faults.push(`${task.id}: candidate group "${groups}" must be one role in lower case with dashes`);
  if (assignee && !variable.test(assignee)) faults.push(`${task.id}: assignee "${assignee}" must be one variable`);
  return [...faults, ...checkPeople(task, groups, assignee), ...checkWayBack(task)];
}

/** One step back is a step that people did, with nothing between the two that the system would do once more. */
function checkWayBack(task) {
  const to = fromDesignTime(task, 'returnTo');
  if (!to) return [];
  const before = stepsBefore(task);
  return before.length === 1 && before[0] === to ? []
    : [`${task.id}: returnTo is "${to}", but what lies right before it is ${before.join(', ') || 'nothing'}`];
}

/** Ids of the nodes before this one, gateways left out. */
function stepsBefore(node, seen = new Set()) {
  if (seen.has(node)) return [];
  seen.add(node);
  return [...new Set((node.incoming ?? []).map(flow => flow.sourceRef)
    .flatMap(source => source.$type.endsWith('Gateway') ? stepsBefore(source, seen) : [source.id]))];
}

/**
 * One group or one person; a task that several people get side by side, by itself or as the work of a subprocess, is given to each
 * of them by its listener.
 */
function checkPeople(task, groups, assignee) {
  const listeners = extensionsOf(task, 'camunda:TaskListener');
  if (!task.loopCharacteristics && !task.$parent?.loopCharacteristics) {
    const faults = Boolean(groups) === Boolean(assignee) ? [`${task.id}: needs either one candidate group or an assignee`] : [];
    return listeners.length > 0 ? [...faults, `${task.id}: only a task that is given to several people has a task listener`] : faults;
  }
  const faults = groups || assignee ? [`${task.id}: is given to several people; its listener names them, not a group or an assignee`] : [];
  return listeners.length === 1 ? faults : [...faults, `${task.id}: is given to several people and needs exactly one task listener that assigns it`];
}

/** A listener assigns people when a task is created, and does it in a bean that is named after what it does. */
export function checkListeners(element) {
  const tasks = extensionsOf(element, 'camunda:TaskListener');
  return [...tasks, ...extensionsOf(element, 'camunda:ExecutionListener')].flatMap(listener => {
    const faults = [];
    if (!listenerBean.test(listener.delegateExpression ?? '')) faults.push(`${element.id}: a listener is named by delegateExpression="\${…Listener}" alone`);
    if (tasks.includes(listener) && listener.event !== 'create') faults.push(`${element.id}: a task listener listens to "create", not to "${listener.event ?? ''}"`);
    return faults;
  });
}

export function checkServiceTask(task) {
  const expected = '${' + nameOf(task) + 'Delegate}';
  return task.get('camunda:delegateExpression') === expected ? [] : [`${task.id}: camunda:delegateExpression must be ${expected}`];
}

/** `receiveTask_awaitMeetingDecision` waits for the message `meetingDecision`. */
export function checkReceiveTask(task) {
  const awaited = /^await([A-Z][A-Za-z0-9]*)$/.exec(nameOf(task))?.[1];
  if (!awaited) return [`${task.id}: must be called receiveTask_await and the message it waits for`];
  const expected = awaited[0].toLowerCase() + awaited.slice(1);
  return task.messageRef?.name === expected ? [] : [`${task.id}: must wait for the message "${expected}", not for "${task.messageRef?.name ?? ''}"`];
}

/** Several runs side by side, as many as one variable says; collections would put lists into process variables. */
export function checkRepetition(activity) {
  const loop = activity.loopCharacteristics;
  if (!loop) return [];
  if (loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return [`${activity.id}: the engine does not repeat a step by itself; draw the loop`];
  const faults = [];
  const times = loop.loopCardinality?.body;
  if (!variable.test(times ?? '')) faults.push(`${activity.id}: how often it runs must be one variable, for example \${memberCount}; it is "${times ?? ''}"`);
  if (loop.get('camunda:collection') || loop.loopDataInputRef) faults.push(`${activity.id}: a collection is not allowed; use loopCardinality`);
  if (loop.isSequential) faults.push(`${activity.id}: runs one after the other; several people act side by side`);
  if (loop.completionCondition) faults.push(`${activity.id}: a completion condition is not allowed; everybody is heard`);
  return faults;
}

/** Work that a job does later needs to know how often to try again. */
export function checkJob(node) {
  const carriers = [node, node.loopCharacteristics].filter(Boolean);
  const later = carriers.some(carrier => jobFlags.some(flag => carrier.get(`camunda:${flag}`)));
  if (!later) return [];
  const [retry] = carriers.flatMap(carrier => extensionsOf(carrier, 'camunda:FailedJobRetryTimeCycle'));
  return /^R[1-9][0-9]*\/PT[0-9]+[MH]$/.test(retry?.body ?? '') ? [] : [`${node.id}: a job does it, so it needs camunda:failedJobRetryTimeCycle, for example R5/PT5M`];
}

export function extensionsOf(element, type) {
  return (element.extensionElements?.values ?? []).filter(value => value.$type === type);
}

function kebab(name) {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
