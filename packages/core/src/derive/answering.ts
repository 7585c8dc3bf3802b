import { type Message, message } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import { type ActKind, type Answers, derogationArticle } from '../model/answers.js';
import type { RecordOf } from '../model/assessment.js';
import { isDerogationBarred } from './derogations.js';
import { isBareAssent, isPlaceholder } from './placeholder.js';

type Decision = RecordOf<'decision'>;
type Act = NonNullable<Decision['act']>;

/** Why a decision does not answer a finding that it names; undefined where it does. `about`: the record that the finding is about. */
export const whyNoAnswer = (
  context: Context,
  roles: readonly RoleResult[],
  answers: Answers,
  about: string,
  decision: Decision,
): Message | undefined => {
  if (answers === 'any') return undefined;
  if (answers === 'compliance' || answers === 'correction') return message(`answers.${answers}`);
  if (answers === 'reasons') return whyNoReasons(decision);
  return whyNoAct(context, roles, answers.acts, about, decision.act);
};

/** A person has said why: neither of the two only keeps a place, and the reasons say more than that it is decided. */
const whyNoReasons = ({ by, why }: Decision): Message | undefined => {
  if (isPlaceholder(by)) return message('answers.nobody');
  return isPlaceholder(why) || isBareAssent(why) ? message('answers.noReasons') : undefined;
};

const whyNoAct = (
  context: Context,
  roles: readonly RoleResult[],
  kinds: readonly ActKind[],
  about: string,
  act: Act | undefined,
): Message | undefined => {
  if (act === undefined || !kinds.includes(act.kind)) return actsMessage(kinds);
  if (!hasCome(context, act.on)) return message('answers.actLater', { on: act.on });
  if (isPlaceholder(act.by) || isPlaceholder({ und: act.place })) return message('answers.actUnnamed');
  if (!standsSomewhere(context, act)) return message('answers.actNowhere');
  return act.kind === 'derogation' ? whyNoDerogation(context, roles, act.place, about) : undefined;
};

/** What must be there when reasons are not enough, as a sentence. */
const actsMessage = (kinds: readonly ActKind[]): Message =>
  message('answers.acts', {
    acts: { list: kinds.map((kind) => message(`value.decision.act.kind.${kind}`)) },
  });

/** What may answer a finding, as a sentence. */
export const answersMessage = (answers: Answers): Message =>
  typeof answers === 'object' ? actsMessage(answers.acts) : message(`answers.${answers}`);

const standsSomewhere = (context: Context, { cite, source, evidence }: Act): boolean =>
  cite !== undefined ||
  (source !== undefined && context.world('source', source) !== undefined) ||
  (evidence !== undefined && context.record(evidence) !== undefined);

// One entered as an act is held to the same limits as one entered as a ground of the transfer.
const whyNoDerogation = (
  context: Context,
  roles: readonly RoleResult[],
  place: string,
  about: string,
): Message | undefined => {
  const article = place.replace(/\s+/g, '');
  const transfer = recordOf(context, 'transfer', about);
  if (!derogationArticle.test(article) || transfer === undefined) return message('answers.noDerogation');
  return isDerogationBarred(context, roles, transfer, article)
    ? message('answers.derogationBarred')
    : undefined;
};
