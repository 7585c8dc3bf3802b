/** The record that was just made is shown from the top of the screen: its reader, who stands at the form below, goes there. */
export const showMade = (): void => {
  requestAnimationFrame(() => {
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  });
};
