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

/** What the two rules about changed clauses say: where, before and now, and what to do. */
export const clauseMessage = (
  context: Context,
  holder: string,
  anchor: string,
  { change, basis, now }: ChangedClause,
): Pick<RawFinding, 'message' | 'fix' | 'since'> => {
  const values = {
    // A claim or a premise is a sentence; an engagement has a name.
    holder:
      context.record(holder)?.kind === 'engagement' ? nameOf(context, holder) : quoted(context, [holder]),
    clause: change.after?.title ?? change.before?.title ?? plain(anchor),
    basis,
    now: now.id,
    before: shortened(change.before?.text ?? plain('–')),
    after: shortened(change.after?.text ?? plain('–')),
  };
  return {
    message: say(
      change.change === 'removed'
        ? {
            nb: '{holder}: klausulen «{clause}» er tatt ut i utgave {now}. I utgave {basis}: «{before}»',
            nn: '{holder}: klausulen «{clause}» er teken ut i utgåve {now}. I utgåve {basis}: «{before}»',
            en: '{holder}: the clause “{clause}” is taken out in edition {now}. In edition {basis}: “{before}”',
          }
        : change.change === 'added'
          ? {
              nb: '{holder}: klausulen «{clause}» fantes ikke i utgave {basis}. I utgave {now}: «{after}»',
              nn: '{holder}: klausulen «{clause}» fanst ikkje i utgåve {basis}. I utgåve {now}: «{after}»',
              en: '{holder}: the clause “{clause}” was not in edition {basis}. In edition {now}: “{after}”',
            }
          : {
              nb: '{holder}: klausulen «{clause}» er endret. Før ({basis}): «{before}» Nå ({now}): «{after}»',
              nn: '{holder}: klausulen «{clause}» er endra. Før ({basis}): «{before}» No ({now}): «{after}»',
              en: '{holder}: the clause “{clause}” has changed. Before ({basis}): “{before}” Now ({now}): “{after}”',
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
