/** Shows a sentence in the page's message area and has it read aloud. */
export function announce(sentence) {
  const area = document.getElementById('messages');
  if (!area) return;
  const message = document.createElement('div');
  message.className = 'alert alert-danger';
  message.textContent = sentence;
  area.replaceChildren(message);
  area.scrollIntoView({ block: 'nearest' });
}
