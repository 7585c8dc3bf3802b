import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { openBrowser } from '../e2e/browser.mjs';

// What `npm run bench -- web` measures in Chromium: the picture a person sees, not the call that makes it.

/** Milliseconds of the page's main thread on the processor, from a session that counts them. */
const mainThreadMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = (await session.send('Performance.getMetrics')) as {
    readonly metrics: readonly { readonly name: string; readonly value: number }[];
  };
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};

const countOnProcessor = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
};

const openPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO' });
  // What compiles this file calls `__name` for every function with a name; in the page there is none.
  await context.addInitScript({
    content: 'globalThis.__name = (named) => named;',
  });
  return context.newPage();
};

export type FirstLoad = {
  /** Sum of every script that had come when the first screen could be used, each compressed by itself. */
  readonly usable: number;
  /** The same until it was at rest: with what the first screen goes on to fetch by itself. */
  readonly gzipped: number;
  readonly scripts: number;
  /** From the address being opened until the heading of the screen is there and the main thread is free to answer. */
  readonly interactiveMs: number;
  readonly processorMs: number;
};

/** The first screen in a browser that has never been here. */
export const firstLoad = async (url: string): Promise<FirstLoad> => {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    const session = await countOnProcessor(page);
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('main h1')) return;
        observer.disconnect();
        requestIdleCallback(() => Object.assign(globalThis, { interactiveAt: performance.now() }));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(url);
    await page.waitForFunction(() => 'interactiveAt' in globalThis);
    const come = sizes.length;
    const interactiveMs = await page.evaluate(() => Number(Reflect.get(globalThis, 'interactiveAt')));
    const processorMs = await mainThreadMs(session);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.waitForTimeout(500);
    const all = await Promise.all(sizes);
    const sum = (some: readonly number[]): number => some.reduce((before, one) => before + one, 0);
    return {
      usable: sum(all.slice(0, come)),
      gzipped: sum(all),
      scripts: all.length,
      interactiveMs,
      processorMs,
    };
  } finally {
    await browser.close();
  }
};

export type EditToPicture = {
  /** From the key until the matrix and the sentences beside it have been drawn. */
  readonly picture: readonly number[];
  /** From the key until the distributions, computed beside the page, have been drawn. */
  readonly distribution: readonly number[];
  readonly processorMs: number;
};

/** An estimate moved by the arrow keys, once for each number. */
export const editToPicture = async (url: string, scenario: string, edits: number): Promise<EditToPicture> => {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    const session = await countOnProcessor(page);
    await page.goto(new URL(`/a/altinn3/risiko?scenario=${scenario}`, url).href);
    const settled = '[aria-labelledby="risk-distribution"][aria-busy="false"] table';
    await page.locator(settled).first().waitFor({ timeout: 60_000 });
    await page.evaluate(watchEdits);
    const [low, high] = [0, 1].map((end) => page.locator('.risk-judgement .log-range-handle').nth(end));
    if (!low || !high) throw new Error('the estimate has no ends');
    const press = async (keys: number, key: string) => {
      // The low end moves a little each time, so that no estimate is one that was there before.
      await low.press('ArrowRight');
      await page.waitForTimeout(1500);
      await high.focus();
      for (let k = 0; k < keys; k += 1) {
        await page.evaluate(() => Reflect.get(globalThis, 'edit').begin());
        await page.keyboard.press(key);
        await page.waitForFunction(() => Reflect.get(globalThis, 'edit').isDrawn, undefined, {
          timeout: 20_000,
        });
      }
    };
    // Warm, as after the first few moves of a hand.
    await press(10, 'ArrowRight');
    await page.evaluate(() => Reflect.get(globalThis, 'edit').forget());
    let processorMs = 0;
    for (let done = 0; done < edits; done += 10) {
      const before = await mainThreadMs(session);
      await press(10, done % 20 === 0 ? 'ArrowLeft' : 'ArrowRight');
      processorMs += (await mainThreadMs(session)) - before;
    }
    const times = await page.evaluate(() => Reflect.get(globalThis, 'edit').times);
    return { ...times, processorMs: processorMs / edits };
  } finally {
    await browser.close();
  }
};

/** In the page: notes for each key when the two pictures that follow from it have been drawn. */
const watchEdits = (): void => {
  const times = { picture: [] as number[], distribution: [] as number[] };
  let pressed = 0;
  let waiting = { picture: false, distribution: false };
  const edit = {
    times,
    isDrawn: true,
    begin: () => {
      waiting = { picture: true, distribution: true };
      edit.isDrawn = false;
    },
    forget: () => {
      times.picture.length = 0;
      times.distribution.length = 0;
    },
  };
  const drawn = (which: 'picture' | 'distribution') => {
    if (!waiting[which]) return;
    waiting[which] = false;
    const since = pressed;
    // The frame with the change is being made; the message comes once it has been.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        times[which].push(performance.now() - since);
        edit.isDrawn = !waiting.picture && !waiting.distribution;
      });
      channel.port1.start();
      channel.port2.postMessage(undefined);
    });
  };
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    { capture: true },
  );
  const watch = (selector: string, told: () => void) => {
    const panel = document.querySelector(selector);
    if (!panel) throw new Error(`${selector} is not on the page`);
    new MutationObserver(told).observe(panel, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
  };
  watch('.risk-result', () => drawn('picture'));
  watch('[aria-labelledby="risk-distribution"]', () => {
    if (
      document.querySelector('[aria-labelledby="risk-distribution"]')?.getAttribute('aria-busy') === 'false'
    )
      drawn('distribution');
  });
  Object.assign(globalThis, { edit });
};

export type Drag = {
  /** Frames a second while the day moves. */
  readonly frames: number;
  /** Times a second that the claims were drawn anew on another day. */
  readonly pictures: number;
  readonly processorMs: number;
};

/** The day dragged back and forth over the whole time line, by a hand that never rests. */
export const dragDay = async (url: string, seconds: number): Promise<Drag> => {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    const session = await countOnProcessor(page);
    await page.goto(new URL('/a/altinn3/tidslinje', url).href);
    const slider = page.locator('.timeline-control input[type=range]');
    await slider.waitFor();
    await page.waitForTimeout(500);
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider is not to be seen');
    const at = (share: number) => [box.x + 10 + share * (box.width - 20), box.y + box.height / 2] as const;
    await page.mouse.move(...at(0.98));
    await page.mouse.down();
    await page.evaluate(() => {
      const drag = { frames: 0, pictures: 0 };
      const count = () => {
        drag.frames += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const heading = document.querySelector('#claims-on-day');
      if (!heading) throw new Error('the claims are not on the page');
      new MutationObserver(() => {
        drag.pictures += 1;
      }).observe(heading, { childList: true, subtree: true, characterData: true });
      Object.assign(globalThis, { drag });
    });
    const told = () =>
      page.evaluate(() => ({ ...Reflect.get(globalThis, 'drag') }) as { frames: number; pictures: number });
    const before = { ...(await told()), processor: await mainThreadMs(session) };
    const began = performance.now();
    for (let step = 0; performance.now() - began < seconds * 1000; step += 1) {
      const turn = (step / 90) % 2;
      await page.mouse.move(...at(0.02 + 0.96 * Math.abs(1 - turn)));
    }
    const took = (performance.now() - began) / 1000;
    const after = { ...(await told()), processor: await mainThreadMs(session) };
    await page.mouse.up();
    const pictures = after.pictures - before.pictures;
    return {
      frames: (after.frames - before.frames) / took,
      pictures: pictures / took,
      processorMs: (after.processor - before.processor) / pictures,
    };
  } finally {
    await browser.close();
  }
};
