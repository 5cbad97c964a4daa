// The laws of a form: only components that the server can check again, a calm layout, bounded texts.
import fs from 'node:fs';
import { keyOf } from './sources.mjs';

const keyed = ['textfield', 'textarea', 'number', 'select', 'radio', 'checkbox', 'checklist', 'datetime'];
const unkeyed = ['group', 'dynamiclist', 'text', 'separator', 'spacer'];
const optionTypes = ['select', 'radio', 'checklist'];

export function readForm(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** Every component with the path of the list that holds it: `{ component, list }`. */
export function componentsOf(container, list = '') {
  return (container.components ?? []).flatMap(component => {
    const inner = component.type === 'dynamiclist' ? component.path : list;
    return [{ component, list }, ...componentsOf(component, inner)];
  });
}

export function checkForm(file) {
  const form = readForm(file);
  const all = componentsOf(form);
  const faults = [];
  if (form.id !== keyOf(file)) faults.push(`form id "${form.id}" differs from the file name "${keyOf(file)}"`);
  if (form.executionPlatform !== 'Camunda Platform' || form.executionPlatformVersion !== '7.24.0') faults.push('executionPlatform must be Camunda Platform 7.24.0');
  const ids = new Set();
  const keys = new Set();
  for (const { component, list } of all) {
    const { id, type } = component;
    if (![...keyed, ...unkeyed].includes(type)) faults.push(`${id}: components of type "${type}" are not allowed`);
    if (ids.has(id)) faults.push(`${id}: the id is used twice`);
    if (component.disabled) faults.push(`${id}: a disabled field is not sent; use "readonly": true`);
    ids.add(id);
    if (keyed.includes(type)) {
      const path = `${list}.${component.key}`;
      if (!/^[a-z][A-Za-z0-9]*$/.test(component.key ?? '')) faults.push(`${id}: the key "${component.key ?? ''}" is not camelCase`);
      if (keys.has(path)) faults.push(`${id}: the key "${component.key}" is used twice`);
      keys.add(path);
      faults.push(...checkBounds(component));
    }
    if (component.conditional) faults.push(...checkCondition(component, all));
    if (component.components) faults.push(...checkRows(component));
  }
  return [...faults, ...checkRows(form)];
}

function checkBounds({ id, type, validate = {}, values, properties, subtype }) {
  const faults = [];
  if (['textfield', 'textarea'].includes(type) && !(validate.maxLength > 0)) faults.push(`${id}: a text needs a maxLength`);
  if (type === 'number' && !(validate.min <= validate.max)) faults.push(`${id}: a number needs min and max`);
  if (type === 'datetime' && subtype !== 'date') faults.push(`${id}: only dates are allowed`);
  if (optionTypes.includes(type) && !properties?.list) faults.push(`${id}: the options need a list name (properties.list)`);
  if (optionTypes.includes(type) && new Set(values?.map(v => v.value)).size !== values?.length) faults.push(`${id}: an option is missing or listed twice`);
  if (validate.pattern) {
    if (!/^\^.*\$$/.test(validate.pattern)) faults.push(`${id}: the pattern must match the whole text (^…$)`);
    if (!validate.patternErrorMessage) faults.push(`${id}: the pattern needs a message in words (patternErrorMessage)`);
  }
  return faults;
}

/** The server evaluates no more than `=field = "value"` and `=field != "value"`. */
function checkCondition({ id, conditional }, all) {
  const [, field] = /^=([a-z][A-Za-z0-9]*) !?= "[A-Za-z0-9]+"$/.exec(conditional.hide ?? '') ?? [];
  if (!field) return [`${id}: the condition ${conditional.hide} must have the form =field = "value" or =field != "value"`];
  return all.some(({ component }) => component.key === field) ? [] : [`${id}: the condition asks for the field "${field}", which the form does not have`];
}

function checkRows(container) {
  const rows = new Map();
  for (const component of container.components) {
    const row = component.layout?.row;
    rows.set(row, [...(rows.get(row) ?? []), component.layout?.columns ?? 16]);
  }
  const place = container.id;
  return [...rows].flatMap(([row, columns]) => {
    if (!row) return [`${place}: a component has no row (layout.row)`];
    if (columns.length > 4) return [`${place}: ${row} has ${columns.length} columns; no more than 4`];
    return columns.length > 1 && columns.reduce((a, b) => a + b) > 16 ? [`${place}: ${row} is wider than 16`] : [];
  });
}
