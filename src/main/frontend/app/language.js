// Without script the language links reload the path; with it they keep filters and paging too.
document.querySelectorAll('a[data-lang]').forEach(link => {
  const here = new URL(window.location.href);
  here.searchParams.set('lang', link.dataset.lang);
  link.href = here.pathname + here.search;
});
