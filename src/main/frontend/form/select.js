// A plain <select> instead of form-js's drawn one: the keyboard, the phone and the screen reader know it. Only a long list that
// is marked "searchable" keeps form-js's own field.
import { Description, Errors, Label, Select } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { t } from '../texts/texts.js';

const LONGEST_PLAIN_LIST = 80;

function NativeSelect(props) {
  const { field, value, errors = [], domId, disabled, readonly, onChange, onFocus, onBlur } = props;
  if (!Array.isArray(field.values) || (field.searchable && field.values.length > LONGEST_PLAIN_LIST)) return h(Select, props);
  const required = Boolean(field.validate?.required);
  const chosen = field.values.findIndex(option => option.value === value);
  return h('div', { class: `fjs-form-field fjs-form-field-select${errors.length ? ' fjs-has-errors' : ''}` },
    h(Label, { htmlFor: domId, label: field.label, required }),
    h('select', {
      id: domId, class: 'fjs-input form-select', disabled: disabled || readonly, required, onFocus, onBlur,
      'aria-invalid': errors.length > 0, 'aria-describedby': `${domId}-description ${domId}-error-message`,
      onChange: event => onChange({ value: field.values[event.target.selectedIndex - 1]?.value ?? null }),
    },
    h('option', { value: '', selected: chosen < 0 }, t('form.choose')),
    field.values.map((option, index) => h('option', { value: String(index), selected: index === chosen }, option.label))),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }));
}
NativeSelect.config = Select.config;

function register(formFields) {
  formFields.register('select', NativeSelect);
}
register.$inject = ['formFields'];

/** form-js module that puts the plain select in place of its own. */
export const nativeSelect = { __init__: [register] };
