const sheet = typeof CSSStyleSheet === 'undefined' ? undefined : new CSSStyleSheet();

/**
 * The editor writes its rules in a `style` element, which the policy of the page does not let count. Without them the
 * browser puts hard spaces into what is typed. A sheet of our making with the same rules is let through.
 */
export const adoptEditorStyles = (): void => {
  if (!sheet) return;
  const rules = [...document.head.querySelectorAll('style')]
    .map(({ textContent }) => textContent)
    .filter((text) => text.includes('.cm-'));
  sheet.replaceSync(rules.join('\n'));
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
