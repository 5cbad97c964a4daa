// How htmx asks: no eval, the CSRF header on every writing request, and refusals shown as what they are.
import htmx from 'htmx.org';
import { t } from '../texts/texts.js';
import { announce } from './announce.js';
import { ask } from './confirm.js';

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0, // pages hold personal data; none of it is kept in the browser's storage
});

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener('htmx:configRequest', event => {
  const { verb, headers } = event.detail;
  const header = meta('csrf-header');
  if (verb !== 'get' && header) headers[header] = meta('csrf-token');
});

document.addEventListener('htmx:beforeSwap', event => {
  const { detail } = event;
  const { xhr } = detail;
  const html = (xhr.getResponseHeader('Content-Type') ?? '').startsWith('text/html');
  const page = html && /^\s*<(!doctype|html)/i.test(xhr.response);
  if (xhr.status < 400) {
    // A whole page where a fragment was asked for: the session ended and this is the login page. Go there.
    if (page) {
      detail.shouldSwap = false;
      window.location.assign(xhr.responseURL);
    }
    return;
  }
  if (!html || !xhr.response) return;
  detail.shouldSwap = true;
  detail.isError = false;
  if (page) {
    const main = new DOMParser().parseFromString(xhr.response, 'text/html').querySelector('main');
    detail.target = document.querySelector('main');
    detail.serverResponse = main ? main.innerHTML : '';
    detail.swapOverride = 'innerHTML';
  }
});

// Where a form asks while something is typed, leaving the field asks nothing more, and draws no list anew under the reader's keys.
document.addEventListener('change', event => {
  const { form, type } = event.target;
  if (type === 'search' && form?.getAttribute('hx-trigger')?.includes('input changed')) event.stopPropagation();
}, true);

document.addEventListener('htmx:sendError', () => announce(t('request.failed')));
document.addEventListener('htmx:timeout', () => announce(t('request.failed')));
document.addEventListener('htmx:responseError', () => announce(t('request.refused')));

document.addEventListener('htmx:confirm', event => {
  const { question, elt, issueRequest } = event.detail;
  if (!question) return;
  event.preventDefault();
  ask(question, elt).then(yes => yes && issueRequest(true));
});
