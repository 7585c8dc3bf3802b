// Presses everything in a view once, and says what did nothing, what gave an error, and what led to a sentence that lacks something.
import { settled } from './browser.mjs';
import { install } from './crawl-in-page.mjs';

/** Things of one shape that say different things: so many of them are pressed. */
const mostAlike = { a: 2, span: 3, button: 30, li: 2, input: 3 };
/** How long a view may take, on a machine that does much else: it is not its speed that is tried here. */
const patience = 240_000;
/** Pressed last in a confirming dialog, or never: what cannot be undone. */
const isFinal = ({ name }) => /^(?:Slett for godt|Slett vurderingen|Slett teksten)/.test(name);

/** A page in which everything that goes wrong is kept until it is asked for. */
export const watchedPage = async (page) => {
  await page.addInitScript(install);
  const heard = [];
  let effects = 0;
  const stir = () => (effects += 1);
  page.on('console', (message) => {
    // The preview is shown without scripts on purpose, and the browser says each time that it does so.
    if (/frame is sandboxed and the 'allow-scripts' permission/.test(message.text())) return;
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400)
      heard.push(
        `${response.status()} from ${response.request().method()} ${new URL(response.url()).pathname}`,
      );
  });
  // What is asked for and not answered yet; what is told as it happens never ends.
  const asked = new Set();
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch' && !/\/live\b/.test(request.url())) asked.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => asked.delete(request));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) asked.clear();
  });
  const answered = async () => {
    const last = Date.now() + 60_000;
    while (asked.size > 0 && Date.now() < last) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  page.on('download', (download) => {
    stir();
    void download.cancel();
  });
  page.on('popup', (popup) => {
    stir();
    void popup.close();
  });
  page.on('filechooser', stir);
  page.on('dialog', (dialog) => {
    stir();
    void dialog.dismiss();
  });
  return { page, answered, heardSince: () => heard.splice(0), effectsSince: () => effects - (effects = 0) };
};

/**
 * Every button, link and menu item of a view, and of what they open: one of each shape of row. What is seen is pressed in the
 * state that it is seen in; what did nothing there is pressed again in a view just opened, before it is said to be dead.
 * @param {any} page
 * @param {string} url
 * @param {{ isFramePressed: boolean, deadline: number, known?: Set<string>, enter?: (page: any) => unknown, say?: (line: string) => void, isShallow?: boolean }} options
 */
export const crawl = async (
  { page, answered, heardSince, effectsSince },
  url,
  { isFramePressed, deadline, known = new Set(), enter, say, isShallow = false },
) => {
  const findings = [];
  const refused = [];
  const seen = new Map();
  /** What cannot be pressed before something is filled in. */
  const waiting = new Map();
  const pressed = new Set();
  /** What is not pressed, by why. */
  const leftOut = { alike: new Set(), elsewhere: new Set(), out: new Set(), final: new Set() };
  const alike = new Map();
  let isFresh = false;
  let presses = 0;
  let opener;
  let own = new URL(url).pathname;
  const { origin } = new URL(url);
  const daysOf = (search) => new URLSearchParams(search).get('dato');

  const open = async () => {
    await page.evaluate(() => {
      try {
        localStorage.clear();
        sessionStorage.clear();
        localStorage.setItem('risikobilde:tour-seen', '1');
      } catch {
        // Not on a page of the product yet.
      }
    });
    await page.goto(url);
    await enter?.(page);
    await settled(page, patience);
    isFresh = true;
    opener = undefined;
  };
  /** From another view back to this one, as the browser's own button does: what was open in it is closed. */
  const back = async () => {
    await page.goBack();
    const at = new URL(page.url());
    if (at.pathname !== own || at.origin !== origin) return open();
    await settled(page, patience);
    isFresh = true;
    opener = undefined;
  };
  /** Closes what a press has opened, as a hand on the keyboard does; whether that has made room for the next. */
  const closed = async () => {
    await page.keyboard.press('Escape');
    const list = await page.evaluate(() => globalThis.crawler.list());
    return list.some(({ key, isDisabled }) => seen.has(key) && !pressed.has(key) && !isDisabled);
  };
  const look = async () => {
    const list = await page.evaluate(() => globalThis.crawler.list());
    for (const one of list) {
      if (isShallow && !isFresh) break;
      if (seen.has(one.key) || (one.isFrame && !isFramePressed)) continue;
      if (one.isDisabled) {
        if (!waiting.has(one.key)) waiting.set(one.key, { ...one, opener });
        continue;
      }
      // What panels have in common is pressed in the first view that opens one.
      if (one.isPanel && known.has(one.key) && !waiting.has(one.key)) {
        leftOut.elsewhere.add(one.key);
        continue;
      }
      const n = (alike.get(one.shape) ?? 0) + 1;
      alike.set(one.shape, n);
      if (n > (mostAlike[one.kind] ?? 8)) {
        leftOut.alike.add(one.key);
        continue;
      }
      if (one.isPanel) known.add(one.key);
      waiting.delete(one.key);
      seen.set(one.key, { ...one, opener });
    }
    return list;
  };
  const rank = (one) =>
    isFinal(one)
      ? 9
      : one.isDanger
        ? 4
        : one.isClosing
          ? 3
          : one.kind === 'a' && one.way === 'press' && new URL(one.href).pathname !== own
            ? 2
            : 1;
  const pathTo = (key) => {
    const path = [];
    for (let at = seen.get(key)?.opener; at !== undefined && path.length < 6; at = seen.get(at)?.opener)
      path.unshift(at);
    return path;
  };
  const said = (key) => {
    const one = seen.get(key);
    return `${own}: ${one.kind} "${one.name}"${one.opener ? ` after "${seen.get(one.opener)?.name}"` : ''}`;
  };
  const press = async (key) => {
    presses += 1;
    say?.(said(key));
    effectsSince();
    const result = await page
      .evaluate((it) => globalThis.crawler.press(it), key)
      .catch(async (error) => {
        // The whole page went with it.
        if (!/navigation|context was destroyed|closed/i.test(error.message)) throw error;
        await page.waitForLoadState();
        return { hasEffect: true, isAway: true, lang: 'nb' };
      });
    await answered();
    return { ...result, hasEffect: result.hasEffect || effectsSince() > 0 };
  };
  const judge = async (key, isFilled) => {
    // What a stranger fills in may be refused, when the page says so where it was sent from.
    const isRefusal = (one) => /^4(?:00|09|22) from (?!GET)|^console: .*status of 4(?:00|09|22)/.test(one);
    const heard = heardSince();
    const told =
      isFilled && heard.some(isRefusal) ? await page.evaluate(() => globalThis.crawler?.told()) : undefined;
    if (told !== undefined) refused.push(`${said(key)}: ${told}`);
    for (const one of heard) if (told === undefined || !isRefusal(one)) findings.push(`${said(key)}: ${one}`);
    const empty = await page.evaluate(() => globalThis.crawler?.emptySentence());
    if (empty !== undefined) findings.push(`${said(key)}: lacks something: ${empty}`);
  };
  const ask = async (key) => {
    const { href } = seen.get(key);
    const status = await page.evaluate(async (it) => (await fetch(it)).status, href);
    if (status >= 400) findings.push(`${said(key)}: ${status} from ${href}`);
    heardSince();
  };
  /** Opens the view anew and presses what leads to something: as little as it takes. Whether it is there. */
  const reach = async (key) => {
    const path = pathTo(key);
    for (const length of new Set([Math.min(1, path.length), Math.min(2, path.length), path.length])) {
      await open();
      for (const step of path.slice(path.length - length)) if ((await press(step)).isGone) break;
      opener = path.at(-1);
      isFresh = false;
      const list = await page.evaluate(() => globalThis.crawler.list());
      if (list.some((one) => one.key === key)) return true;
    }
    return false;
  };
  /** Presses again what did nothing, or what is no longer there. */
  const again = async (key) => ((await reach(key)) ? press(key) : { isGone: true });
  const after = async (key, result, isFilled = false) => {
    await judge(key, isFilled);
    if (result.isAway) await open();
    else if (result.lang !== 'nb' || daysOf(result.search) !== daysOf(new URL(url).search)) await open();
    else if (result.pathname !== own) await back();
    else opener = key;
  };

  await open();
  own = new URL(page.url()).pathname;
  for (const one of heardSince()) findings.push(`${own}: ${one}`);
  const empty = await page.evaluate(() => globalThis.crawler.emptySentence());
  if (empty !== undefined) findings.push(`${own}: lacks something: ${empty}`);
  const lost = [];
  const unfilled = [];
  const isLeft = (one) => {
    const why = one.way === 'out' ? 'out' : isFinal(one) ? 'final' : undefined;
    if (why !== undefined) leftOut[why].add(one.key);
    return why !== undefined;
  };
  /** Opens again where something waits, fills what it waits for, and presses it; whether there was one left. */
  const fillOne = async () => {
    const [key] = waiting.keys();
    if (key === undefined) return false;
    seen.set(key, waiting.get(key));
    waiting.delete(key);
    pressed.add(key);
    if (isLeft(seen.get(key))) return true;
    const isThere = await reach(key);
    if (isThere) await page.evaluate((it) => globalThis.crawler.fill(it), key);
    const result = isThere ? await press(key) : { isGone: true };
    if (result.isGone) unfilled.push(said(key));
    else {
      if (!result.hasEffect) findings.push(`${said(key)}, filled in: does nothing`);
      await after(key, result, true);
    }
    return true;
  };
  for (;;) {
    if (Date.now() > deadline) {
      findings.push(`${own}: not through in time`);
      break;
    }
    const list = await look();
    const [next] = list
      .filter(({ key, isDisabled }) => seen.has(key) && !pressed.has(key) && !isDisabled)
      .sort((a, b) => rank(a) - rank(b));
    if (next === undefined) {
      if (!isFresh) {
        if (!isShallow || !(await closed())) await open();
        continue;
      }
      const left = [...seen.keys()].find((key) => !pressed.has(key));
      if (left === undefined) {
        if (!isShallow && (await fillOne())) continue;
        break;
      }
      pressed.add(left);
      if (isLeft(seen.get(left))) continue;
      const result = await again(left);
      if (result.isGone) lost.push(said(left));
      else {
        if (!result.hasEffect) findings.push(`${said(left)}: does nothing`);
        await after(left, result);
      }
      continue;
    }
    pressed.add(next.key);
    if (isLeft(next)) continue;
    if (next.way === 'ask') {
      await ask(next.key);
      continue;
    }
    const wasFresh = isFresh;
    isFresh = false;
    let result = await press(next.key);
    if (!result.isGone && !result.hasEffect && !wasFresh) result = await again(next.key);
    if (result.isGone) {
      lost.push(said(next.key));
      continue;
    }
    if (!result.hasEffect) findings.push(`${said(next.key)}: does nothing`);
    await after(next.key, result);
  }
  const left = Object.fromEntries(Object.entries(leftOut).map(([why, keys]) => [why, keys.size]));
  const done = seen.size - left.out - left.final - lost.length - unfilled.length;
  return { findings, lost, unfilled, refused, presses, pressed: done, left };
};
