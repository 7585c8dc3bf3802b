import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { keepNewest } from '../base/newest.js';

type Counted = { count: number; until: number };
type Told = (error: Error | null, result?: { current: number; ttl: number }) => void;

const mostUsers = 5000;

/**
 * How many requests each user has sent in the time that is counted together. Time that passes is measured, not the time of day: with
 * the store of the library, a clock set forward and right again counts one minute for as long as it had been set forward.
 */
export class RequestCounts implements FastifyRateLimitStore {
  readonly #users = new Map<string, Counted>();

  incr(user: string, told: Told, timeWindow: number): void {
    const now = performance.now();
    const before = this.#users.get(user);
    const counted =
      before !== undefined && before.until > now ? before : { count: 0, until: now + timeWindow };
    counted.count += 1;
    // The one who was last counted is last; the first is forgotten when there are too many.
    this.#users.delete(user);
    keepNewest(this.#users.set(user, counted), mostUsers);
    told(null, { current: counted.count, ttl: counted.until - now });
  }

  /** The same without counting one more. */
  read(user: string, told: Told, timeWindow: number): void {
    const now = performance.now();
    const counted = this.#users.get(user);
    const isOver = counted === undefined || counted.until <= now;
    told(
      null,
      isOver ? { current: 0, ttl: timeWindow } : { current: counted.count, ttl: counted.until - now },
    );
  }

  child(): FastifyRateLimitStore {
    return new RequestCounts();
  }
}
