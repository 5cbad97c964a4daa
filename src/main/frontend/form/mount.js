// Puts a Camunda Form into <div data-form> inside a page's own <form>, which is sent as usual with the values as JSON.
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { chinese, t } from '../texts/texts.js';
import { hideErrors, ServerErrors, showErrors } from './errors.js';
import { nativeSelect } from './select.js';

flatpickr.localize({ ...(chinese ? Mandarin : {}), firstDayOfWeek: 1 });

export async function mount(host) {
  if (host.dataset.mounted) return;
  host.dataset.mounted = 'true';
  const outer = host.closest('form');
  const readOnly = host.hasAttribute('data-form-read-only') || !outer;
  // Without a pause between typing and taking over: the next field's redraw would wipe what is typed meanwhile.
  const form = new Form({ container: host, debounce: false, additionalModules: [nativeSelect], properties: { readOnly } });
  const refusal = new ServerErrors(form, island(host, 'data-form-errors'));
  try {
    await form.importSchema(island(host, 'data-form-schema'), island(host, 'data-form-values') ?? {});
  } catch (failure) {
    console.error('form', failure);
    host.textContent = t('form.broken');
    return;
  }
  if (!readOnly) connect(host, outer, form, refusal);
}

function connect(host, outer, form, refusal) {
  const hidden = outer.elements.namedItem('values');
  let changed = outer.hasAttribute('data-form-changed');
  let leaving = false;
  form.on('field.updated', () => { changed = true; });

  outer.noValidate = true;
  outer.addEventListener('submit', event => {
    flush();
    refusal.clear();
    hideErrors(host);
    if (event.submitter?.hasAttribute('data-form-draft')) {
      hidden.value = JSON.stringify(form._getSubmitData());
    } else {
      const { data, errors } = form.submit();
      if (Object.keys(errors).length) {
        event.preventDefault();
        showErrors(host, form);
        return;
      }
      hidden.value = JSON.stringify(data);
    }
    leaving = true;
  });
  // A confirmation that was declined, or a second handler that stopped the sending: the page stays.
  document.addEventListener('submit', event => {
    if (event.target === outer && event.defaultPrevented) leaving = false;
  });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('beforeunload', event => {
    if (!changed || leaving) return;
    event.preventDefault();
    event.returnValue = t('form.leave');
  });
  // Leaving a field writes its error below it and moves the buttons: without this the press that left it would miss its button.
  outer.addEventListener('mousedown', event => {
    if (event.target.closest('button')?.form === outer) event.preventDefault();
  });
  // Enter in a one-line field must not send a long form by accident.
  host.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
  });

  // What form-js added to the page's form is its own bookkeeping; only the hidden field speaks.
  outer.addEventListener('formdata', event => {
    [...event.formData.keys()].filter(name => name.startsWith('fjs-form-')).forEach(name => event.formData.delete(name));
  });
  if (refusal.any) whenDrawn(form, () => refusal.show(host));
}

/** form-js draws in later turns of the event loop; its fields are known when that is over. */
function whenDrawn(form, then) {
  const drawn = form.get('formFieldInstanceRegistry').getAllKeyed().length > 0;
  setTimeout(drawn ? then : () => whenDrawn(form, then), drawn ? 50 : 10);
}

/** Fields hand over what was typed when they lose the focus. */
function flush() {
  const active = document.activeElement;
  if (active?.closest('.fjs-container')) {
    active.blur();
    active.focus({ preventScroll: true });
  }
}

function island(host, name) {
  const script = (host.closest('form') ?? host.parentElement).querySelector(`script[type="application/json"][${name}]`);
  return script ? JSON.parse(script.textContent) : null;
}
