// Before anything is drawn, so that no page flashes in the other scheme: what the reader chose last, or as the system has it.
// A file of its own, since the policy of the page runs no script that stands in it. shared/look.ts writes what is read here.
(() => {
  let chosen;
  try {
    chosen = localStorage.getItem('risikobilde:colours');
  } catch {}
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.colorScheme = chosen;
})();
