// "/" goes to the search field, "?" tells the keys of the page; Escape and a click elsewhere close an open menu. What names its own
// key by aria-keyshortcuts is pressed by it, or gives the focus to its first field. Fields and dialogs keep their keys.
const field = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select';
const control = 'input:not([type="hidden"]), textarea, select, summary, button, a[href]';

/** Whether a key that is pressed here means what is written here. */
export const keepsKeys = element => element.isContentEditable || Boolean(element.closest(`${field}, dialog, [role="dialog"]`));

/** Whether the press is one key alone. */
export const plain = event => !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented);

const verbs = {
  '/': () => {
    const search = document.querySelector('main input[type="search"]');
    search?.focus();
    search?.select();
    return search;
  },
  '?': () => {
    const help = document.getElementById('key-help');
    help?.showModal();
    return help;
  },
};

function named(key) {
  const name = key === key.toLowerCase() ? key : `Shift+${key}`;
  const place = /^[a-z]$/i.test(key) && document.querySelector(`main [aria-keyshortcuts="${name}"]`);
  if (!place) return null;
  if (place.matches('button, a')) place.click();
  else place.querySelector(control)?.focus();
  return place;
}

document.addEventListener('keydown', event => {
  if (plain(event) && !keepsKeys(event.target) && !document.querySelector('dialog[open]')) {
    if (verbs[event.key]?.() ?? named(event.key)) event.preventDefault();
  }
  if (event.key === 'Escape') {
    const menu = document.querySelector('details[data-menu][open]');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

document.addEventListener('click', event => {
  document.querySelectorAll('details[data-menu][open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
