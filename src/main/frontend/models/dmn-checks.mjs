// The laws of a decision table.
import fs from 'node:fs';
import { DmnModdle } from 'dmn-moddle';
import { isArticleList } from './moddle.mjs';
import { keyOf } from './sources.mjs';

/** Types that Camunda 7.24 converts; `number` is not one of them. */
const types = ['string', 'boolean', 'integer', 'long', 'double', 'date'];
const severities = ['pass', 'flag', 'failure'];

/** `{ faults, codes }`: what is wrong, and the codes of all findings the table can produce. */
export async function checkDecisions(file) {
  const xml = fs.readFileSync(file, 'utf8');
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  const faults = warnings.filter(w => !/camunda:|modeler:/.test(w.message)).map(w => `the file cannot be read as DMN: ${w.message}`);
  const decisions = (rootElement.drgElement ?? []).filter(e => e.$type === 'dmn:Decision');
  const codes = [];
  if (!decisions.some(d => d.id === keyOf(file))) faults.push(`holds no decision with the id "${keyOf(file)}"`);
  for (const decision of decisions) {
    if (!/^P[0-9]+D$/.test(decision.$attrs['camunda:historyTimeToLive'] ?? '')) faults.push(`${decision.id}: historyTimeToLive must be set in days`);
    if (decision.decisionLogic?.$type !== 'dmn:DecisionTable') {
      faults.push(`${decision.id}: is not a decision table`);
      continue;
    }
    checkTable(decision, faults, codes);
  }
  return { faults, codes };
}

function checkTable(decision, faults, codes) {
  const table = decision.decisionLogic;
  const outputs = table.output.map(output => output.name);
  for (const needed of ['code', 'severity', 'article']) {
    if (!outputs.includes(needed)) faults.push(`${decision.id}: has no output column "${needed}"`);
  }
  for (const column of [...table.input.map(i => i.inputExpression), ...table.output]) {
    if (!types.includes(column.typeRef)) faults.push(`${decision.id}: ${column.id} has the type "${column.typeRef}"; it must be one of ${types.join(', ')}`);
  }
  for (const rule of table.rule ?? []) {
    const row = Object.fromEntries(rule.outputEntry.map((entry, i) => [outputs[i], (entry.text ?? '').replace(/^"(.*)"$/, '$1')]));
    if (row.article !== undefined && !isArticleList(row.article)) faults.push(`${decision.id}: ${rule.id} names no article`);
    if (row.severity !== undefined && !severities.includes(row.severity)) faults.push(`${decision.id}: ${rule.id} has the severity "${row.severity}"; it must be one of ${severities.join(', ')}`);
    if (row.code) codes.push(row.code);
    for (const entry of [...rule.inputEntry, ...rule.outputEntry]) {
      if (/^not\((true|false)\)$/.test((entry.text ?? '').trim())) faults.push(`${decision.id}: ${rule.id} says ${entry.text.trim()}, which Camunda matches to nothing; write true or false`);
      if (entry.expressionLanguage) faults.push(`${decision.id}: ${rule.id} is not FEEL`);
    }
  }
}
