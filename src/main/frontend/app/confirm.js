/**
 * Asks a question in the page's own dialog, whose texts the server wrote in the user's language.
 * The button that agrees repeats the words of the control that was pressed.
 * @returns {Promise<boolean>} whether the user agreed
 */
export function ask(question, control) {
  const dialog = document.getElementById('confirm-dialog');
  if (!dialog?.showModal) return Promise.resolve(window.confirm(question));
  const agree = dialog.querySelector('[value="yes"]');
  dialog.querySelector('[data-question]').textContent = question;
  agree.textContent = control?.textContent.trim() || agree.textContent;
  agree.classList.toggle('btn-danger', !control?.classList.contains('btn-primary'));
  agree.classList.toggle('btn-primary', Boolean(control?.classList.contains('btn-primary')));
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
