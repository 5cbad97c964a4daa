// form-js has no translations: its sentences stand in the source as literals. While bundling, each literal is replaced by a
// call of our text function. The version is pinned; a literal that is not found as often as expected stops the build.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const texts = path.join(here, '..', 'texts', 'texts.js');
const dates = path.join(here, 'dates.js');

const literals = [
  // [what form-js says, what replaces it, how often]
  ["placeholder: 'Search'", "placeholder: __t('form.search')", 1],
  [": 'Search',", ": __t('form.search'),", 1],
  ["valueLabel || 'Select'", "valueLabel || __t('form.choose')", 1],
  ["emptyListMessage = 'No results'", "emptyListMessage = __t('form.noResults')", 1],
  ["? 'No results' : 'All values selected'", "? __t('form.noResults') : __t('form.allSelected')", 1],
  ['title: "Remove tag"', "title: __t('form.removeTag')", 1],
  ['" ", \'Add new\'', '" ", __t(\'form.addRow\')', 1],
  ['" ", \'Collapse\'', '" ", __t(\'form.collapse\')', 1],
  ['`Expand all (${values.length - 1})`', "__t('form.expand', values.length)", 1],
  ['`Remove list item ${itemIndex + 1}`', "__t('form.removeRow', itemIndex + 1)", 1],
  ['"aria-label": "Increment"', "\"aria-label\": __t('form.increment')", 1],
  ['"aria-label": "Decrement"', "\"aria-label\": __t('form.decrement')", 1],
  // dates are written 2026-03-01 in every language
  ['getLocaleReadableDateFormat(),', "__t('form.datePattern'),", 1],
  ['dateFormat: getLocaleDateFlatpickrConfig()', "dateFormat: 'Y-m-d', parseDate: __parseDate", 1],
  ["'01/01/1900'", "'1900-01-01'", 1],
  ["'Date and time must both be entered.'", "__t('form.dateAndTime')", 1],
  ["'Value is not a number.'", "__t('form.notNumber')", 1],
  ["'Value is expected to ' + (decimalDigits === 0 ? 'be an integer' : `have at most ${decimalDigits} decimal digit${decimalDigits > 1 ? 's' : ''}`) + '.'",
    "decimalDigits === 0 ? __t('form.notInteger') : __t('form.decimals', decimalDigits)", 1],
  ['`Please select a valid value, the two nearest valid values are ${previousValue} and ${nextValue}.`',
    "__t('form.step', previousValue, nextValue)", 1],
  ['`Field must match pattern ${validation.pattern}.`', "__t('form.pattern')", 1],
  ["'Field is required.'", "__t('form.required')", 1],
  ['`Field must have minimum value of ${validation.min}.`', "__t('form.min', validation.min)", 1],
  ['`Field must have maximum value of ${validation.max}.`', "__t('form.max', validation.max)", 1],
  ['`Field must have minimum length of ${validation.minLength}.`', "__t('form.minLength', validation.minLength)", 1],
  ['`Field must have maximum length of ${validation.maxLength}.`', "__t('form.maxLength', validation.maxLength)", 1],
  ["'Field must be a valid  international phone number. (e.g. +4930664040900)'", "__t('form.phone')", 1],
  ["'Field must be a valid email.'", "__t('form.email')", 1],
  // a group of boxes or radio buttons is announced with its label
  ['ref: outerDivRef,\n    children: [jsx(Label, {\n      label: label,',
    "ref: outerDivRef,\n    role: 'group', 'aria-labelledby': `${domId}-label`,\n    children: [jsx(Label, {\n      id: `${domId}-label`, label: label,", 2],
  // the fields stand inside our own <form>; a form inside a form is not allowed in HTML
  ['jsxs("form", {\n    class: "fjs-form",', 'jsxs("div", {\n    class: "fjs-form",', 1],
];

export const formJsTexts = {
  name: 'form-js-texts',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, args => {
      let source = fs.readFileSync(args.path, 'utf8');
      const errors = [];
      for (const [from, to, times] of literals) {
        const parts = source.split(from);
        if (parts.length - 1 !== times) errors.push({ text: `form-js says «${from}» ${parts.length - 1} times, expected ${times}` });
        source = parts.join(to);
      }
      return errors.length ? { errors } : {
        contents: `import { t as __t } from ${JSON.stringify(texts)};\nimport { parseDate as __parseDate } from ${JSON.stringify(dates)};\n${source}`,
        loader: 'js',
      };
    });
  },
};
