import type { Context } from '../context.js';
import { nameOf, quoted } from '../derive/names.js';
import type { ChangedClause } from '../derive/relied-editions.js';
import type { Text } from '../model/text.js';
import { plain, say } from '../reason.js';
import type { RawFinding } from '../rule.js';

// A user may load the full text of their terms; a message quotes no more than this of a clause.
const quotedLength = 240;

const shortened = (text: Text): Text => {
  const cut = (value: string) =>
    value.length <= quotedLength ? value : `${value.slice(0, quotedLength).trimEnd()} …`;
  return {
    nb: cut(text.nb),
    ...(text.nn !== undefined && { nn: cut(text.nn) }),
    ...(text.en !== undefined && { en: cut(text.en) }),
  };
};

const inOurWords = {
  nb: ' Gjengitt med våre ord.',
  nn: ' Attgitt med våre ord.',
  en: ' Told in our words.',
};

const told = (text: Text, ownWords: boolean): Text =>
  ownWords ? text : { nb: `«${text.nb}»`, nn: `«${text.nn ?? text.nb}»`, en: `“${text.en ?? text.nb}”` };

/** What the two rules about changed clauses say: where, before and now, and what to do. */
export const clauseMessage = (
  context: Context,
  holder: string,
  anchor: string,
  { change, basis, now, ownWords }: ChangedClause,
): Pick<RawFinding, 'message' | 'fix' | 'since'> => {
  const values = {
    // A claim or a premise is a sentence; an engagement has a name.
    holder:
      context.record(holder)?.kind === 'engagement' ? nameOf(context, holder) : quoted(context, [holder]),
    clause: change.after?.title ?? change.before?.title ?? plain(anchor),
    basis,
    now: now.id,
    words: ownWords ? inOurWords : plain(''),
    before: told(shortened(change.before?.text ?? plain('–')), ownWords),
    after: told(shortened(change.after?.text ?? plain('–')), ownWords),
  };
  return {
    message: say(
      change.change === 'removed'
        ? {
            nb: '{holder}: klausulen «{clause}» er tatt ut i utgave {now}.{words} I utgave {basis}: {before}',
            nn: '{holder}: klausulen «{clause}» er teken ut i utgåve {now}.{words} I utgåve {basis}: {before}',
            en: '{holder}: the clause “{clause}” is taken out in edition {now}.{words} In edition {basis}: {before}',
          }
        : change.change === 'added'
          ? {
              nb: '{holder}: klausulen «{clause}» fantes ikke i utgave {basis}.{words} I utgave {now}: {after}',
              nn: '{holder}: klausulen «{clause}» fanst ikkje i utgåve {basis}.{words} I utgåve {now}: {after}',
              en: '{holder}: the clause “{clause}” was not in edition {basis}.{words} In edition {now}: {after}',
            }
          : {
              nb: '{holder}: klausulen «{clause}» er endret.{words} Før ({basis}): {before} Nå ({now}): {after}',
              nn: '{holder}: klausulen «{clause}» er endra.{words} Før ({basis}): {before} No ({now}): {after}',
              en: '{holder}: the clause “{clause}” has changed.{words} Before ({basis}): {before} Now ({now}): {after}',
            },
      values,
    ),
    fix: {
      nb: 'Vurder om endringen har betydning, og registrer svaret.',
      nn: 'Vurder om endringa har noko å seie, og registrer svaret.',
      en: 'Consider whether the change matters and record the answer.',
    },
    since: now.date,
  };
};
