// A writing form is sent once: after the first press its buttons rest and show progress until the answer comes.
import { ask } from './confirm.js';

const confirmed = new WeakSet();

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  const control = event.submitter;
  const question = control?.dataset.confirm ?? form.dataset.confirm;
  if (question && !confirmed.has(form)) {
    event.preventDefault();
    ask(question, control).then(yes => {
      if (!yes) return;
      confirmed.add(form);
      form.requestSubmit(control);
    });
    return;
  }
  confirmed.delete(form);
  if ((control?.formMethod || form.method) !== 'post' || 'repeatable' in form.dataset) return;
  if (form.hasAttribute('aria-busy')) {
    event.preventDefault();
    return;
  }
  form.setAttribute('aria-busy', 'true');
  // Later, so that the pressed button's own name and value are still sent.
  setTimeout(() => {
    buttonsOf(form).forEach(button => { button.disabled = true; });
    control?.classList.add('btn-loading');
  });
});

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-confirm]');
  if (!link) return;
  event.preventDefault();
  ask(link.dataset.confirm, link).then(yes => yes && window.location.assign(link.href));
});

// "Back" may show the page as it was left, with its buttons resting.
window.addEventListener('pageshow', event => {
  if (!event.persisted) return;
  document.querySelectorAll('form[aria-busy]').forEach(form => {
    form.removeAttribute('aria-busy');
    buttonsOf(form).forEach(button => {
      button.disabled = false;
      button.classList.remove('btn-loading');
    });
  });
});

function buttonsOf(form) {
  return [...form.elements].filter(element => element.type === 'submit');
}
