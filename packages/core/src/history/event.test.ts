import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type State } from './changes.js';
import {
  type EditEvent,
  fold,
  noHash,
  readEvent,
  type SealedEvent,
  sealEvent,
  verifyChain,
} from './event.js';
import { plain, state, toState } from '../testing/any-history.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const eventsThrough = (states: readonly State[]): readonly EditEvent[] => {
  let previous = noHash;
  let before: State = new Map();
  return states.map((after, index) => {
    const event: EditEvent = {
      id: `event-${index}`,
      assessment: 'case',
      revision: index + 1,
      base: index,
      who: { id: 'local', name: 'Lokal bruker' },
      when: '2026-01-01T00:00:00.000Z',
      changes: changesBetween(before, after),
      previous,
    };
    previous = sealEvent(event, sha256).hash;
    before = after;
    return event;
  });
};

describe('the chain of events', () => {
  const states = fc.array(state, { minLength: 1, maxLength: 6 });

  it('folds to the last state, and to every state on the way', () => {
    fc.assert(
      fc.property(states, (through) => {
        const events = eventsThrough(through);
        for (const [index, at] of through.entries())
          expect(plain(fold(events.slice(0, index + 1)))).toEqual(plain(at));
      }),
    );
  });

  it('is whole when it is as written', () => {
    fc.assert(
      fc.property(states, (through) => {
        const sealed = eventsThrough(through).map((event) => sealEvent(event, sha256));
        expect(verifyChain('case', sealed, sha256)).toEqual({
          ok: true,
          length: sealed.length,
          head: sealed.at(-1)?.hash,
        });
        expect(sealed.map(readEvent)).toEqual(eventsThrough(through));
      }),
    );
  });

  it('is broken by any altered character of any event or hash', () => {
    fc.assert(
      fc.property(states, fc.nat(), fc.nat(), fc.boolean(), (through, which, where, inHash) => {
        const sealed = eventsThrough(through).map((event) => sealEvent(event, sha256));
        const at = which % sealed.length;
        const altered = sealed.map((one, index): SealedEvent => {
          if (index !== at) return one;
          const text = inHash ? one.hash : one.body;
          const place = where % text.length;
          const other = text[place] === 'a' ? 'b' : 'a';
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          return inHash ? { ...one, hash: changed } : { ...one, body: changed };
        });
        expect(verifyChain('case', altered, sha256)).toMatchObject({ ok: false, brokenAt: at + 1 });
      }),
    );
  });

  it('is broken where an event was rewritten with a hash that fits it', () => {
    const events = eventsThrough([toState({ a: ['party', {}] }), toState({}), toState({ b: ['party', {}] })]);
    const sealed = events.map((event) => sealEvent(event, sha256));
    const forged = sealed.map((one, index) =>
      index === 1 ? sealEvent({ ...readEvent(one), why: 'noe annet' }, sha256) : one,
    );
    expect(verifyChain('case', forged, sha256)).toMatchObject({
      ok: false,
      brokenAt: 3,
      why: 'does-not-follow',
    });
  });

  it.each([
    ['an event was taken out', (all: readonly SealedEvent[]) => all.toSpliced(1, 1), 2],
    [
      'two changed places',
      (all: readonly SealedEvent[]) => [all[1], all[0], all[2]].flatMap((x) => x ?? []),
      1,
    ],
    ['the first is missing', (all: readonly SealedEvent[]) => all.slice(1), 1],
  ])('is broken where %s', (_, damage, brokenAt) => {
    const events = eventsThrough([toState({ a: ['party', {}] }), toState({}), toState({ b: ['party', {}] })]);
    const sealed = events.map((event) => sealEvent(event, sha256));
    expect(verifyChain('case', damage(sealed), sha256)).toMatchObject({ ok: false, brokenAt });
    expect(verifyChain('other', sealed, sha256)).toMatchObject({ ok: false, why: 'of-another-assessment' });
  });
});
