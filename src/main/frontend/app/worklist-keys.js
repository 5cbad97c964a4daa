// Walks the worklist by keys: j and k or the arrows move, Enter opens, c claims, x chooses. From the search field the arrow leads into the list.
import { keepsKeys, plain } from './keyboard.js';

const rows = () => [...document.querySelectorAll('tr[data-row]')];
const current = () => document.querySelector('tr[data-row].row-at');

function go(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
  current()?.classList.remove('row-at');
  next.classList.add('row-at');
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

const verbs = {
  j: () => go(1), ArrowDown: () => go(1), k: () => go(-1), ArrowUp: () => go(-1),
  Enter: () => current()?.querySelector('th[scope="row"] a')?.click(),
  c: () => current()?.querySelector('form[action$="/claim"] button')?.click(),
  x: () => current()?.querySelector('.choose input')?.click(),
};

document.addEventListener('keydown', event => {
  const verb = verbs[event.key];
  if (!verb || !plain(event) || !document.querySelector('[data-worklist]') || document.querySelector('dialog[open]')) return;
  if (keepsKeys(event.target) && !(event.key === 'ArrowDown' && event.target.type === 'search')) return;
  // a link or button that has the focus means its own Enter
  if (event.key === 'Enter' && (!current() || event.target.closest('a, button, summary, input'))) return;
  event.preventDefault();
  verb();
});
