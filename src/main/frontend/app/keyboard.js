// "/" goes to the search field; Escape and a click elsewhere close an open menu.
const typing = element => element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);

document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
    const search = document.querySelector('main input[type="search"]');
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
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
