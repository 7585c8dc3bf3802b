import type { Context } from '../context.js';
import { latest, type LocalDate, preciseDate } from '../model/local-date.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { listOf, nameOf } from '../derive/names.js';

export const aboutChangeLogBehind: AboutRule = {
  title: {
    nb: 'Endringsloggen henger etter',
    nn: 'Endringsloggen heng etter',
    en: 'Change log behind the content',
  },
  finds: {
    nb: 'Innhold som er endret etter den siste linjen i endringsloggen. En linje datert med måned dekker hele måneden.',
    nn: 'Innhald som er endra etter den siste lina i endringsloggen. Ei line datert med månad dekkjer heile månaden.',
    en: 'Content changed after the last line of the change log. A line dated by month covers the whole month.',
  },
  why: {
    nb: 'Den som leser en publisert vurdering, må kunne se hva som er endret siden sist, og når.',
    nn: 'Den som les ei publisert vurdering, må kunne sjå kva som er endra sidan sist, og når.',
    en: 'Whoever reads a published assessment must be able to see what changed since, and when.',
  },
  source: 'GDPR art. 5(2), 35(11)',
  falsePositives: {
    nb: 'Rettinger uten betydning for innholdet.',
    nn: 'Rettingar utan noko å seie for innhaldet.',
    en: 'Corrections that do not touch the content.',
  },
};

export const changeLogBehind: Rule = {
  id: 'change-log-behind',
  severity: 'error',
  evaluate: (context) => {
    const logged = [...context.head.changeLog]
      .filter((line) => line.date <= context.asOf)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .at(-1);
    const covered = logged && lastCovered(logged.date, logged.precision);
    const later = changedBy(context).filter(({ on }) => covered === undefined || on > covered);
    const newest = latest(later.map(({ on }) => on));
    const first = later[0];
    if (newest === undefined || first === undefined) return [];
    return [
      {
        refs: [context.head.id],
        aspect: newest,
        also: later.map(({ id }) => id),
        field: 'changeLog',
        since: first.on,
        message: say(logged ? behind : none, {
          version: logged?.version ?? '',
          date: logged ? preciseDate(logged) : '',
          records: listOf(
            later.map(({ id, on }) =>
              say(
                { nb: '«{name}» ({on})', nn: '«{name}» ({on})', en: '“{name}” ({on})' },
                { name: nameOf(context, id), on },
              ),
            ),
          ),
        }),
        fix: {
          nb: 'Legg til en linje i endringsloggen som sier hva som er endret.',
          nn: 'Legg til ei line i endringsloggen som seier kva som er endra.',
          en: 'Add a line to the change log that says what changed.',
        },
      },
    ];
  },
};

const behind = {
  nb: 'Endringsloggen slutter med versjon {version} ({date}), men dette er endret senere: {records}.',
  nn: 'Endringsloggen sluttar med versjon {version} ({date}), men dette er endra seinare: {records}.',
  en: 'The change log ends with version {version} ({date}), but these changed later: {records}.',
};
const none = {
  nb: 'Endringsloggen er tom, men dette er endret: {records}.',
  nn: 'Endringsloggen er tom, men dette er endra: {records}.',
  en: 'The change log is empty, but these have changed: {records}.',
};

// Days compare as text, and no month has a 32nd.
const lastCovered = (date: LocalDate, precision: 'day' | 'month'): string =>
  precision === 'month' ? `${date.slice(0, 7)}-32` : date;

const changedBy = (context: Context): readonly { readonly id: string; readonly on: LocalDate }[] =>
  context.all
    .flatMap(({ id, changed }) =>
      changed !== undefined && changed <= context.asOf ? [{ id, on: changed }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
