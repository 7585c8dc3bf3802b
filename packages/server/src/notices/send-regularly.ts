import { setTimeout } from 'node:timers/promises';
import type { Services } from '../services.js';
import { watchClock } from '../base/clock.js';
import { faultOf } from '../store/faults.js';
import { sendDue } from './send-due.js';
import type { NoticeSettings } from '../base/notice-settings.js';

type Sending = {
  readonly send: (now: Date, isEnding?: () => boolean) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** How often every assessment is gone through, milliseconds: for what happened while nobody looked. */
const wholeEvery = 10 * 60_000;

/** Sends what is due, again and again, until it is ended. */
export const sendRegularly = (services: Services, settings: NoticeSettings): Sending => {
  const ending = new AbortController();
  const { signal } = ending;
  const run = async (): Promise<void> => {
    let lastWhole = Number.NEGATIVE_INFINITY;
    const isSet = watchClock(services.clock);
    while (!signal.aborted) {
      await setTimeout(settings.every, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
      const began = performance.now();
      const isWhole = began - lastWhole >= wholeEvery;
      // By a clock set back, what is found is years old, and taken out before it is sent.
      let isWrong = isSet();
      const isEnding = (): boolean => signal.aborted || (isWrong ||= isSet());
      try {
        if (!isWrong) await sendDue(services, settings, services.clock.now(), { isWhole, isEnding });
        if (isWrong)
          services.log.warn(
            'the clock was set: what is due waits until it is right, or has gone evenly for a quarter of an hour',
          );
        else if (isWhole) lastWhole = began;
      } catch (error) {
        // While the database is away nothing is sent; it is looked for the next time.
        if (faultOf(error) === undefined && !signal.aborted)
          services.log.error({ err: error }, 'what was due was not sent');
      }
    }
  };
  const running = run();
  return {
    send: (now, isEnding = () => false) => sendDue(services, settings, now, { isEnding }),
    end: async () => {
      ending.abort();
      await running;
    },
  };
};
