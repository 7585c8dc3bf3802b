/** Notes what gets focus: what it is, its place in the page, and whether it can be seen to have it. */
export const watchFocus = () => {
  globalThis.focused = [];
  const name = (element) =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
  const isSeen = (element) => {
    // The way past the menu is seen by coming into sight.
    if (element.matches('.ds-skip-link')) return element.getBoundingClientRect().width > 50;
    // A control that is drawn by another, as a radio by its label, shows focus there.
    for (const part of [element, element.parentElement, element.parentElement?.parentElement]) {
      if (!part) continue;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      if ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none') return true;
    }
    return false;
  };
  document.addEventListener('focusin', (event) => {
    // Inside of the page that is shown as it will be published, what has focus is what is in it.
    const target = /** @type {Element} */ (event.composedPath()[0]);
    const entry = { target, name: name(target), isSeen: isSeen(target), isCovered: false };
    globalThis.focused.push(entry);
    requestAnimationFrame(() => {
      const box = target.getBoundingClientRect();
      if (document.activeElement !== target || box.height > 200 || box.width === 0) return;
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const cover = top?.closest('.shell-header, .shell-tabs, .shell-bar');
      entry.isCovered = cover !== null && cover !== undefined && !cover.contains(target);
    });
  });
};

/** What should be reached, in the order of the page; of a group of radios only one is. */
export const tabbable = () => {
  const groups = new Set();
  return [
    ...document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]',
    ),
  ].filter((/** @type {any} */ element) => {
    if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (element.tagName === 'SUMMARY' && element.parentElement?.tagName !== 'DETAILS') return false;
    if (element.type !== 'radio') return true;
    if (groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
};
