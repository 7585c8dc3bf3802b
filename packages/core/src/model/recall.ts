import { isObject } from './is-object.js';

/** Hands out a result that is worked out when it is asked for, and again only when something that it read has come out otherwise. */
export type Keep = <Result>(make: () => Result) => () => Result;

/** What is asked for while it is being worked out; nothing but what was made in memory does. */
export class Circle extends Error {}

type Kept = {
  readonly make: () => unknown;
  /** What it read when it was last worked out, in turn; undefined for what is asked anew each round. */
  reads: Set<Kept> | undefined;
  result: unknown;
  /** The rounds in which it was last looked at, and last came out otherwise. */
  seen: number;
  changed: number;
  isBusy: boolean;
};

/**
 * Results with what each of them read. `ask` gives what comes from outside: it is asked anew each round, and a result is worked out anew
 * when something that it read is another than it was. What a result reads it reads through these, and so nothing is declared that could be wrong.
 */
export const createRecall = () => {
  let round = 0;
  let size = 0;
  let reader: Set<Kept> | undefined;

  const isStill = (kept: Kept, reads: ReadonlySet<Kept>): boolean => {
    // In turn: what was read later may have been asked for only because of what was read before.
    for (const read of reads) {
      lookAt(read);
      if (read.changed > kept.seen) return false;
    }
    return true;
  };

  const lookAt = (kept: Kept): void => {
    if (kept.seen === round) return;
    if (kept.isBusy) throw new Circle();
    kept.isBusy = true;
    if (kept.seen === 0 || kept.reads === undefined || !isStill(kept, kept.reads)) workOut(kept);
    kept.seen = round;
    kept.isBusy = false;
  };

  const workOut = (kept: Kept): void => {
    const outer = reader;
    if (kept.reads !== undefined) reader = kept.reads = new Set();
    const made = kept.make();
    reader = outer;
    if (kept.seen > 0 && isSameWritten(kept.result, made)) return;
    kept.result = made;
    kept.changed = round;
  };

  const keepAs = <Result>(make: () => Result, reads: Set<Kept> | undefined): (() => Result) => {
    const kept: Kept = { make, reads, result: undefined, seen: 0, changed: 0, isBusy: false };
    size += 1;
    return () => {
      lookAt(kept);
      reader?.add(kept);
      return kept.result as Result;
    };
  };

  return {
    keep: ((make) => keepAs(make, new Set())) as Keep,
    ask: ((make) => keepAs(make, undefined)) as Keep,
    /** From now on what comes from outside may be other than it was. */
    begin: (): void => {
      round += 1;
    },
    /** How many results are held. */
    size: (): number => size,
  };
};

/** Whether two results would be written with the same bytes: unlike the same result, in the same order. What is no plain value is only itself. */
const isSameWritten = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a))
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => isSameWritten(item, b[index]))
    );
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = Object.keys(a);
  const others = Object.keys(b);
  return (
    names.length === others.length &&
    names.every((name, index) => name === others[index] && isSameWritten(a[name], b[name]))
  );
};

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
