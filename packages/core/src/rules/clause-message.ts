import { editionName, nameOf, quotedNames } from '../derive/names.js';
import { message, type Sayable, type Text } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { ChangedClause } from '../derive/relied-editions.js';
import { plain } from '../reason.js';
import type { RawFinding } from '../rule.js';

// A user may load the full text of their terms; a message quotes no more than this of a clause.
const quotedLength = 240;

const shortened = (text: Text): Text =>
  Object.fromEntries(
    Object.entries(text).map(([language, value]) => [
      language,
      value.length <= quotedLength ? value : `${value.slice(0, quotedLength).trimEnd()} …`,
    ]),
  );

const told = (text: Text | undefined, ownWords: boolean): Sayable => {
  const short = shortened(text ?? plain('–'));
  return ownWords ? short : message('core.quoted', { text: short });
};

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
      context.record(holder)?.kind === 'engagement'
        ? nameOf(context, holder)
        : quotedNames(context, [holder]),
    clause: change.after?.title ?? change.before?.title ?? plain(anchor),
    basis: editionName(basis),
    now: editionName(now.id),
    before: told(change.before?.text, ownWords),
    after: told(change.after?.text, ownWords),
  };
  return {
    message: message(
      `rule.clause-changed.${change.change === 'unchanged' ? 'changed' : change.change}${ownWords ? 'InOurWords' : ''}`,
      values,
    ),
    fix: message('rule.clause-changed.fix'),
    since: now.date,
  };
};
