import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { FullText } from '../model/text.js';
import { say } from '../reason.js';

type Of = RecordOf<'consideration'>['of'];

const sameThing = (a: Of, b: Of): boolean => {
  const key = (of: Of) =>
    Object.entries(of)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
  return key(a) === key(b);
};

/** The considerations of that thing about a record, made by the day, newest first. */
const considerationsOf = (context: Context, about: string, of: Of): readonly RecordOf<'consideration'>[] =>
  context
    .of('consideration')
    .filter((c) => c.on <= context.asOf && c.about.includes(about) && sameThing(c.of, of))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));

/** That somebody looked at it and what they said; undefined when nobody did. A "confirmed unchanged" closes a challenge. */
export const isConsidered = (context: Context, about: string, of: Of): FullText | undefined => {
  const [newest] = considerationsOf(context, about, of);
  if (!newest) return undefined;
  return say(
    {
      nb: 'Vurdert {on}: {because}',
      nn: 'Vurdert {on}: {because}',
      en: 'Considered {on}: {because}',
    },
    { on: newest.on, because: newest.because },
  );
};
