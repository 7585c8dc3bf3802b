import { type Message, message, type Sayable } from '@risikobilde/words/message';
import { asSentence } from '../derive/names.js';
import type { Finding } from '../evaluation.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import { sentencesInTurn } from '../reason.js';

type Answered = Pick<Finding, 'answeredBy' | 'notAnsweredBy'>;

/**
 * What has been decided about a finding, as a reader is told it beside the finding in every format: who answered it, when and why, or who decided and why
 * that is no answer. `decisionOf` gives the decisions that the reader may see, and nothing is told of others.
 */
export const answerSentences = (
  { answeredBy, notAnsweredBy = [] }: Answered,
  decisionOf: (id: string) => AssessmentRecord | undefined,
): readonly Sayable[] => {
  const seen = (id: string | undefined): RecordOf<'decision'> | undefined => {
    const found = id === undefined ? undefined : decisionOf(id);
    return found?.kind === 'decision' ? found : undefined;
  };
  const answer = seen(answeredBy);
  return [
    ...(answer
      ? [sentencesInTurn([message('answer.given', said(answer)), ...signedBy(answer), ...actOf(answer)])]
      : []),
    ...notAnsweredBy.flatMap(({ decision, because }) => {
      const one = seen(decision);
      return one ? [sentencesInTurn([message('answer.notGiven', said(one)), because])] : [];
    }),
  ];
};

const said = ({ by, on, why, expires }: RecordOf<'decision'>) => ({
  by,
  on,
  why: asSentence(why),
  until: expires ?? '',
  ends: expires === undefined ? 'no' : 'yes',
});

/** The name that the login gave, which nobody typed. */
const signedBy = ({ signedBy: name }: RecordOf<'decision'>): readonly Message[] =>
  name === undefined ? [] : [message('answer.signed', { name })];

const actOf = ({ act }: RecordOf<'decision'>): readonly Message[] =>
  act === undefined
    ? []
    : [
        message('answer.act', {
          kind: message(`value.decision.act.kind.${act.kind}`),
          by: act.by,
          on: act.on,
          place: act.place,
        }),
      ];
