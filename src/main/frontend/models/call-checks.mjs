// The laws of call activities: which process is called, what it is told, and under whose number it runs.
import { elementsOf } from './moddle.mjs';
import { extensionsOf } from './task-checks.mjs';

const caseNumber = '#{execution.processBusinessKey}';
const variable = /^[a-z][A-Za-z]*$/;

/** `known` = process key to process, of all our models. */
export function checkCallActivity(call, known) {
  const faults = [];
  const called = known.get(call.get('calledElement'));
  if (!called) faults.push(`${call.id}: calls "${call.get('calledElement') ?? ''}", which is none of our processes`);
  else if (called.flowElements?.some(e => e.$type === 'bpmn:StartEvent' && e.get('camunda:formRef'))) faults.push(`${call.id}: calls ${called.id}, which people start with a form; a called process starts without one`);
  if (call.get('camunda:calledElementBinding') !== 'latest') faults.push(`${call.id}: camunda:calledElementBinding must be "latest": what is called goes by the rules of the day of the call`);
  if (call.get('camunda:calledElementVersion') || call.get('camunda:calledElementVersionTag') || call.get('camunda:variableMappingClass') || call.get('camunda:variableMappingDelegateExpression')) faults.push(`${call.id}: names a version or a mapping of its own; it hands over variables by name alone`);
  const handed = extensionsOf(call, 'camunda:In');
  const keys = handed.filter(one => one.get('businessKey') !== undefined);
  if (keys.length !== 1 || keys[0].get('businessKey') !== caseNumber) faults.push(`${call.id}: what it calls must run under the number of its case (camunda:in businessKey="${caseNumber}")`);
  for (const one of [...handed.filter(one => !keys.includes(one)), ...extensionsOf(call, 'camunda:Out')]) {
    if (one.get('variables') || one.get('sourceExpression') || one.get('local')) faults.push(`${call.id}: hands over variables one by one and by name, not all of them and not computed`);
    else if (!variable.test(one.get('source') ?? '') || !variable.test(one.get('target') ?? '')) faults.push(`${call.id}: hands over "${one.get('source') ?? ''}" as "${one.get('target') ?? ''}"; both must be variables`);
  }
  return faults;
}

/** Processes that lead back to themselves by their calls would never end. */
export function checkCircles(known) {
  const calls = new Map([...known].map(([key, process]) =>
    [key, elementsOf(process).filter(e => e.$type === 'bpmn:CallActivity').map(e => e.get('calledElement'))]));
  const leads = (from, to, seen = new Set()) => (calls.get(from) ?? []).some(next => next === to
    || (!seen.has(next) && leads(next, to, seen.add(next))));
  return [...known.keys()].filter(key => leads(key, key)).map(key => `${key}: its calls lead back to itself`);
}
