// What the crawler does inside a page: lists what can be pressed, fills what that waits for, and presses one of them. Handed over as text, so it stands on its own.

/** Puts `crawler` in the page, once for each time it is loaded. */
export const install = () => {
  const pressable =
    'a[href], button, summary, u-summary, u-tab, [role="tab"], [role="button"], [role="menuitem"], [role="option"], input[type="checkbox"], input[type="radio"], [data-sentence]';
  const rows = 'tr, li, article, details, u-details';
  /** Where things of one shape are different things, not rows of one kind. */
  const choices =
    'nav, fieldset, [role="group"], [role="radiogroup"], [role="tablist"], .menu-content, header';
  const frame = '.shell-header, .shell-rail, .ds-skip-link';
  const nameOf = (one) =>
    (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  const classesOf = (one) =>
    [...one.classList]
      .filter((name) => !/^(?:opened|pointed|with-panel|active)$/.test(name))
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join('.');
  const shapeOf = (one, top) => {
    const steps = [];
    for (let at = one; at && at !== top && at !== document.body; at = at.parentElement)
      steps.push(`${at.localName}${classesOf(at) && `.${classesOf(at)}`}`);
    return steps.toReversed().join('>');
  };
  const nth = (one) =>
    [...(one.parentElement?.children ?? [])].filter((it) => it.localName === one.localName).indexOf(one);
  /** The row of a list that something is in: there it is known by its place in the row, whichever row it is. */
  const rowOf = (one) => {
    if (one.closest(choices)) return undefined;
    for (let row = one.closest(rows); row; row = row.parentElement?.closest(rows))
      if ([...(row.parentElement?.children ?? [])].filter((it) => it.localName === row.localName).length > 1)
        return row;
    return undefined;
  };
  const around = (one) =>
    one.closest('table[aria-label], form[aria-label], section[aria-label]')?.getAttribute('aria-label') ?? '';
  /** What a button says, without what it is about: «Reis en innvending: Fokus» and the same of another are pressed once. */
  const verbOf = (one) => {
    // The days of a calendar, and what is counted, differ in their digits alone.
    const plain = (words) => words.replace(/[\s\d]+/g, ' ').trim();
    const shown = plain(one.textContent ?? '');
    return shown === '' || one.localName === 'input'
      ? plain(nameOf(one)).split(':')[0]
      : shown.split(/[:«"]/)[0];
  };
  const top = (one) => one.closest('dialog, aside');
  const keyOf = (one) => {
    if (one.closest('.shell-header, .shell-rail, .shell-tabs nav'))
      return `frame ${one.localName} ${nameOf(one)}`;
    const row = rowOf(one);
    const place = `${top(one) ? 'panel' : around(one)} ${shapeOf(one, top(one))}`;
    if (!row) return `${place} ${verbOf(one)}`;
    const places = [];
    for (let at = one; at !== row; at = at.parentElement) places.push(nth(at));
    return `${place} ${places.toReversed().join('.')} ${one.localName === 'button' ? verbOf(one) : ''}`;
  };
  const isDisabled = (one) => one.getAttribute('aria-disabled') === 'true' || one.disabled === true;
  const isChosen = (one) =>
    one.getAttribute('aria-pressed') === 'true' ||
    one.getAttribute('aria-selected') === 'true' ||
    !['false', null].includes(one.getAttribute('aria-current')) ||
    (one.type === 'radio' && one.checked);
  const within = () => {
    const modal = [...document.querySelectorAll('dialog')].filter((one) => one.matches(':modal')).at(-1);
    return modal ?? document;
  };
  const isApp = (path) => path === '/' || /^\/(?:ny|a)(?:\/|$)/.test(path);
  /** How an address is looked at: pressed, asked for, or left alone since it leads out. */
  const wayOf = (one) => {
    if (one.localName !== 'a') return 'press';
    const href = String(one.href?.baseVal ?? one.href);
    // A text that is being written may hold half an address.
    if (!URL.canParse(href, location.href)) return 'out';
    const url = new URL(href, location.href);
    if (url.origin !== location.origin) return 'out';
    return isApp(url.pathname) && !one.hasAttribute('download') && one.target !== '_blank' ? 'press' : 'ask';
  };
  const found = () => {
    const all = new Map();
    for (const one of within().querySelectorAll(pressable)) {
      // In a text that is being written a press sets the cursor.
      if (one.closest('[contenteditable="true"]')) continue;
      if (!one.checkVisibility({ visibilityProperty: true }) || isChosen(one) || one.closest('[inert]'))
        continue;
      const key = keyOf(one);
      if (!all.has(key)) all.set(key, one);
    }
    return all;
  };
  const list = () =>
    [...found()].map(([key, one]) => ({
      key,
      isDisabled: isDisabled(one),
      name: nameOf(one).slice(0, 80),
      kind: one.localName,
      shape: shapeOf(one),
      way: wayOf(one),
      href: one.localName === 'a' ? String(one.href?.baseVal ?? one.href) : undefined,
      isPanel: top(one) !== null,
      isFrame: one.closest(frame) !== null,
      isClosing:
        /^(?:Lukk|Avbryt|Ferdig|Close|Skjul)/.test(nameOf(one)) &&
        one.closest('dialog, aside, .menu-content, form') !== null,
      isDanger: one.matches('[data-color="danger"]'),
    }));

  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const isNoise = ({ target }) =>
    (target.nodeType === 1 ? target : target.parentElement)?.closest(
      '.save-status, .who-is-here, head title',
    ) !== null;
  const press = async (key) => {
    const one = found().get(key);
    if (!one || isDisabled(one)) return { isGone: true };
    one.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    one.focus?.({ preventScroll: true });
    await wait(0);
    const { href } = location;
    const focused = document.activeElement;
    const scrolled = [scrollX, scrollY].join();
    let changes = 0;
    let last = performance.now();
    const watch = new MutationObserver((records) => {
      const real = records.filter((record) => !isNoise(record)).length;
      if (real > 0) {
        changes += real;
        last = performance.now();
      }
    });
    watch.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const printed = globalThis.printed ?? 0;
    if (typeof one.click === 'function') one.click();
    else one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
    const began = performance.now();
    const what = () =>
      location.href !== href ||
      changes > 0 ||
      document.activeElement !== focused ||
      [scrollX, scrollY].join() !== scrolled ||
      (globalThis.printed ?? 0) !== printed;
    const isBusy = () =>
      document.querySelector('[aria-busy="true"]') !== null || !document.querySelector('h1');
    for (;;) {
      await wait(15);
      const now = performance.now();
      if (what() && now - last > 45 && !isBusy()) break;
      if (now - began > (what() ? 30_000 : 3000)) break;
    }
    watch.disconnect();
    return {
      hasEffect: what(),
      pathname: location.pathname,
      search: location.search,
      lang: document.documentElement.lang,
    };
  };

  const setValue = (one, value) => {
    // A framework hears only of what is set as the browser sets it.
    one.focus({ preventScroll: true });
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value').set.call(one, value);
    for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }));
    one.blur();
  };
  const typed = {
    email: 'fremmed@eksempel.no',
    url: 'https://eksempel.no/',
    date: '2099-12-31',
    month: '2099-12',
    number: '1',
    text: 'Skrevet av en fremmed',
    search: 'lov',
  };
  /** Fills what is empty around something that waits for it, as somebody does who wants to come on. */
  const fill = async (key) => {
    const one = found().get(key);
    const form = one?.closest('form, dialog, aside, u-details, details, section, main');
    if (!form) return;
    for (const field of form.querySelectorAll('input, textarea, select')) {
      if (!field.checkVisibility() || field.disabled) continue;
      if (field.type === 'radio' || field.type === 'checkbox') {
        const group = [...form.querySelectorAll('input')].filter(({ name }) => name === field.name);
        if (!group.some((it) => it.checked)) field.click();
      } else if (field.localName === 'select') {
        const first = [...field.options].find((it) => it.value !== '' && !it.disabled);
        if (field.value === '' && first) setValue(field, first.value);
      } else if (field.value === '') setValue(field, typed[field.type] ?? typed.text);
      await wait(30);
    }
    await wait(300);
  };

  const broken =
    /(?:^|\s)(?:i|av|til|for|på|fra|om|med|og|at|by|of|in|to|with|and) [.,;:!?](?:\s|$)|\bundefined\b|\bNaN\b|\[object |\{[a-zA-Z]+\}|«\s*»|“\s*”|\(\s*\)/;
  /** A sentence that lacks what it should name, with what stands around it. */
  const emptySentence = () => {
    const text = document.body.innerText;
    const at = broken.exec(text);
    return at ? text.slice(Math.max(0, at.index - 60), at.index + 40).replace(/\s+/g, ' ') : undefined;
  };
  /** What the page says of something that was refused. */
  const told = () =>
    [...document.querySelectorAll('[role="alert"], .ds-alert[data-color="danger"], .ds-validation-message')]
      .filter((one) => one.checkVisibility() && one.textContent.trim() !== '')
      .map((one) => one.textContent.trim().slice(0, 160))
      .at(-1);
  globalThis.print = () => {
    globalThis.printed = (globalThis.printed ?? 0) + 1;
  };
  // Both want a hand that really presses.
  HTMLInputElement.prototype.showPicker = globalThis.print;
  if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.resolve(globalThis.print());
  globalThis.crawler = { list, press, fill, told, emptySentence };
};
