// Texts and models cannot drift apart: Chinese texts equal the models, English is complete, nothing is left over.
import { componentsOf, readForm } from './form-checks.mjs';
import { elementsOf } from './moddle.mjs';
import { keyOf } from './sources.mjs';

/** Keys and Chinese texts that a process model calls for. */
export function textsOfProcess(definitions) {
  const process = definitions.rootElements.find(e => e.$type === 'bpmn:Process');
  const named = [...elementsOf(process), ...participantsAndLanes(definitions, process)].filter(e => e.name);
  return [[`process.${process.id}`, process.name], ...named.map(e => [`model.${process.id}.${e.id}`, e.name])];
}

function participantsAndLanes(definitions, process) {
  const participants = definitions.rootElements.filter(e => e.$type === 'bpmn:Collaboration').flatMap(c => c.participants ?? []);
  return [...participants, ...(process.laneSets ?? []).flatMap(set => set.lanes ?? [])];
}

/** Keys and Chinese texts that a form calls for. */
export function textsOfForm(file) {
  const form = keyOf(file);
  return componentsOf(readForm(file)).flatMap(({ component, list }) => {
    const { id, type, validate, properties } = component;
    if (['group', 'text'].includes(type)) return [[`form.${form}.text.${id}`, component.label ?? component.text]];
    if (type === 'dynamiclist') return [[`form.${form}.${component.path}`, component.label]];
    if (!component.key) return [];
    const key = `form.${form}.${list ? `${list}.` : ''}${component.key}`;
    return [
      [key, component.dateLabel ?? component.label],
      ...(component.description ? [[`${key}.help`, component.description]] : []),
      ...(validate?.patternErrorMessage ? [[`${key}.pattern`, validate.patternErrorMessage]] : []),
      ...(component.values ?? []).map(option => [`option.${properties?.list}.${option.value}`, option.label]),
    ];
  });
}

/** `called` = [key, Chinese text or undefined when only the key is known] of all models and forms. */
export function checkMessages({ zh, en }, called) {
  const faults = [...zh.repeated.map(k => `models_zh_CN: ${k} is given twice`), ...en.repeated.map(k => `models: ${k} is given twice`)];
  const wanted = new Set(called.map(([key]) => key));
  for (const [key, text] of called) {
    if (!zh.messages.get(key)) faults.push(`models_zh_CN: ${key} is missing`);
    else if (text !== undefined && zh.messages.get(key) !== text) faults.push(`models_zh_CN: ${key} says "${zh.messages.get(key)}" but the model says "${text}"`);
    if (!en.messages.get(key)) faults.push(`models: ${key} is missing`);
    else if (/\p{Script=Han}/u.test(en.messages.get(key))) faults.push(`models: ${key} is not English`);
  }
  for (const [name, { messages }] of [['models_zh_CN', zh], ['models', en]]) {
    for (const key of messages.keys()) if (!wanted.has(key)) faults.push(`${name}: nothing uses ${key}`);
  }
  return [...new Set(faults)];
}
