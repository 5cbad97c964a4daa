// A file beyond the server's limit is refused where it is chosen, in the server's words, before anything is sent.
document.addEventListener('change', event => {
  const input = event.target;
  const limit = Number(input.dataset?.maxBytes);
  if (!limit) return;
  const large = [...input.files].some(file => file.size > limit);
  input.setCustomValidity(large ? input.dataset.tooLarge : '');
  if (large) input.reportValidity();
});
