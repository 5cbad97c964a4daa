// A part of the page that is drawn anew while it has the focus gives it to what it says now: a refusal, or its own heading.
let last = null;
let held = null;

document.addEventListener('focusin', event => { last = event.target; });

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  // the pressed button rests while its form is sent, so that the focus may be nowhere already
  const here = document.activeElement === document.body || detail.target.contains(document.activeElement);
  held = here && last && detail.target.contains(last) ? detail.target.id : null;
});

document.addEventListener('htmx:afterSettle', () => {
  const part = held && document.getElementById(held);
  held = null;
  if (!part || part.contains(document.activeElement)) return;
  const place = part.querySelector('[role="alert"], h2') ?? part;
  place.tabIndex = -1;
  place.focus();
});
