// What a view may fill: heights of the window, presses of Tab to the end of main, and no text that is cut off.

/** Views that answer one question at a glance, and how many heights of 900 px they may take with what is folded closed, by width. */
const heights = {
  '': { 1440: 1, 390: 4 },
  tidslinje: { 1440: 3 },
  oppgaver: { 1440: 3 },
  kapitler: { 1440: 3 },
  risiko: { 1440: 3 },
  tiltak: { 1440: 3 },
  alternativer: { 1440: 3 },
  behandlinger: { 1440: 3 },
  leverandorer: { 1440: 3 },
  overforinger: { 1440: 3 },
  rettigheter: { 1440: 3 },
  kilder: { 1440: 3 },
  utgi: { 1440: 3 },
  utgaver: { 1440: 3 },
};
const mostStops = 60;

/** Heights, tab stops and what is cut off, of a view as it stands in its window. */
export const measured = (page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const isShown = (one) => one.checkVisibility({ visibilityProperty: true });
    const reached = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'),
    ].filter(
      (/** @type {any} */ one) =>
        one.tabIndex >= 0 &&
        !one.disabled &&
        isShown(one) &&
        (main.contains(one) || main.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING),
    );
    const hasText = (one) =>
      [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const cut = [...document.querySelectorAll('main *')].filter((one) => {
      if (one.closest('.visually-hidden') || !hasText(one) || !isShown(one)) return false;
      if (one instanceof SVGElement) {
        const picture = one.closest('svg')?.getBoundingClientRect();
        const { left, right } = one.getBoundingClientRect();
        return picture !== undefined && (left < picture.left - 1 || right > picture.right + 1);
      }
      // What scrolls can be read to its end; what is hidden cannot.
      const { overflowX } = getComputedStyle(one);
      return (
        ['hidden', 'clip'].includes(overflowX) && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
      );
    });
    return {
      width: innerWidth,
      heights: document.documentElement.scrollHeight / innerHeight,
      stops: reached.length,
      cut: cut.map((one) => one.textContent.trim().slice(0, 40)),
    };
  });

/** One line to read: what a view takes at a width. */
export const budgetLine = (screen, { width, heights: taken, stops, cut }) =>
  `${screen || 'status'} at ${width} px: ${taken.toFixed(2)} heights, ${stops} tab stops, ${cut.length} cut texts`;

/** What is over the budget of a view; a view without one is only measured. */
export const overBudget = (screen, size) => {
  const budget = heights[screen];
  if (!budget) return [];
  const most = budget[size.width];
  const line = budgetLine(screen, size);
  return [
    // A pixel is not a height too many.
    ...(most !== undefined && size.heights > most + 0.005 ? [`${line}: at most ${most} heights`] : []),
    ...(size.width === 1440 && size.stops > mostStops ? [`${line}: at most ${mostStops} tab stops`] : []),
    ...(size.cut.length > 0 ? [`${line}: ${size.cut.join(' | ')}`] : []),
  ];
};
