// Errors at their fields and as a list above the form. Field errors come from form-js or, as {path: sentence}, from the server.
import { t } from '../texts/texts.js';

const FIRST_CONTROL = 'input, select, textarea, button';

/**
 * Server errors, kept at their fields until the value changes: form-js would drop them at the next blur.
 * Paths are written name or workHistory[0].from (workHistory.0.from is understood too).
 */
export class ServerErrors {
  constructor(form, sentences) {
    this.form = form;
    this.left = new Map(Object.entries(sentences ?? {}).map(([path, sentence]) => [normal(path), { sentences: [sentence] }]));
    const validator = form.get('validator');
    const own = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => [...this.stillAt(instance, value), ...own(instance, value)];
  }

  /** The server's sentences for a field whose value is still the refused one. */
  stillAt({ valuePath }, value) {
    const refused = this.left.get(normal(valuePath));
    return refused?.value === JSON.stringify(value ?? null) ? refused.sentences : [];
  }

  get any() { return this.left.size > 0; }

  /** Puts the sentences to their fields; those that belong to no field stand in the list only. */
  show(host) {
    const { form, left } = this;
    const { data, errors: own } = form._getState();
    const errors = {};
    const general = new Set(left.keys());
    for (const { id, indexes, valuePath } of form.get('formFieldInstanceRegistry').getAllKeyed()) {
      const refused = left.get(normal(valuePath));
      if (!refused) continue;
      general.delete(normal(valuePath));
      refused.value = JSON.stringify(valuePath.reduce((part, key) => part?.[key], data) ?? null);
      const rows = Object.values(indexes ?? {});
      const last = rows.pop();
      if (last === undefined) errors[id] = refused.sentences;
      else rows.reduce((part, row) => part[row] ??= {}, errors[id] ??= {})[last] = refused.sentences;
    }
    form._setState({ errors: { ...own, ...errors } });
    showErrors(host, form, [...general].flatMap(path => left.get(path).sentences));
  }

  clear() { this.left.clear(); }
}

/** Shows the list of errors above the form and goes to the first field that has one, or to the list when it says more than the fields. */
export function showErrors(host, form, general = []) {
  host.querySelector('[data-form-summary]')?.remove();
  const entries = entriesOf(host, form);
  const summary = Object.assign(document.createElement('div'), { className: 'alert alert-danger form-summary', tabIndex: -1 });
  summary.dataset.formSummary = '';
  summary.setAttribute('role', 'alert');
  const heading = Object.assign(document.createElement('p'), { className: 'alert-title', textContent: t('form.summary', entries.length + general.length) });
  const list = document.createElement('ul');
  general.forEach(sentence => list.append(Object.assign(document.createElement('li'), { textContent: sentence })));
  entries.forEach(entry => list.append(line(entry)));
  summary.append(heading, list);
  host.prepend(summary);
  const first = entries.find(entry => entry.control)?.control;
  focus(general.length || !first ? summary : first);
}

export function hideErrors(host) {
  host.querySelector('[data-form-summary]')?.remove();
}

function line({ label, sentence, control }) {
  const item = document.createElement('li');
  const text = t('form.entry', label, sentence);
  if (!control) {
    item.textContent = text;
    return item;
  }
  const link = Object.assign(document.createElement('a'), { href: `#${control.id}`, textContent: text });
  link.addEventListener('click', event => {
    event.preventDefault();
    focus(control);
  });
  item.append(link);
  return item;
}

/** Every field with an error, in the order of the page. */
function entriesOf(host, form) {
  const fields = form.get('formFieldRegistry');
  const { errors } = form._getState();
  const entries = [];
  for (const { id, indexes } of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const rows = Object.values(indexes ?? {});
    const sentences = rows.reduce((part, row) => part?.[row], errors[id]);
    if (!Array.isArray(sentences) || typeof sentences[0] !== 'string') continue;
    const field = fields.get(id);
    const domId = [`fjs-form-${form._id}-${id}`, ...rows].join('_');
    entries.push({ label: labelOf(field, fields, rows), sentence: sentences[0], control: controlOf(host, domId) });
  }
  const position = new Map([...host.querySelectorAll(FIRST_CONTROL)].map((control, index) => [control, index]));
  return entries.sort((a, b) => (position.get(a.control) ?? 0) - (position.get(b.control) ?? 0));
}

function labelOf(field, fields, rows) {
  const own = field.label || field.dateLabel || field.timeLabel || field.key;
  const list = rows.length ? fields.get(field._parent) : null;
  return list ? `${list.label} · ${t('form.row', rows.at(-1) + 1)} · ${own}` : own;
}

/** The control itself, or the first one of a date, radio group or check list. */
function controlOf(host, domId) {
  return ['', '-date', '-time', '-0'].map(end => host.querySelector(`#${CSS.escape(domId + end)}`)).find(Boolean) ?? null;
}

function focus(control) {
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}

function normal(path) {
  return Array.isArray(path) ? path.join('.') : path.replace(/\[(\d+)\]/g, '.$1');
}
