import type { PlatformDecision, Statement, StatementStandings } from '@risikobilde/core';
import { useMemo, useState } from 'react';
import { PanelDialog } from '../../../shared/components/edit-panel/panel-dialog.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { referrersOf } from '../referrers.js';
import { ReasonForm } from '../reason-form.js';
import { answerTo } from '../stance-changes.js';
import { StatementItem } from '../statement-item.js';
import { useAnswering, useOwn } from '../use-answering.js';
import { DecisionStanding } from './decision-standing.js';
import type { Receipt } from './receipt-of.js';
import { isYours } from './use-decisions.js';
import { useMainLanguage } from '../../../shared/data/use-main-language.js';

/** What the answer was chosen as in the row; its reason is asked for here. */
export type Intent = 'adapt' | 'reject';

type Props = {
  readonly decision: PlatformDecision;
  readonly standings: StatementStandings;
  readonly intent: Intent | undefined;
  /** The statement that the address names. */
  readonly named: string;
  readonly onClose: () => void;
  readonly onTold: (receipt: Receipt) => void;
};

/** One decision: what the platform says in it, statement by statement, with one answer for those that wait or one each. */
export const DecisionPanel = ({ decision, standings, intent, named, onClose, onTold }: Props) => {
  const { t } = useWords();
  const { topic, area, statements, open } = decision;
  const leaning = useReferrers();
  const name = t(`decisions.topics.${topic}`);
  // Those that wait come first, and of those what does not hold.
  const inOrder = statements.toSorted((a, b) => rank(a, standings) - rank(b, standings));
  return (
    <PanelDialog
      label={name}
      kind={t(`decisions.areas.${area}`)}
      onClose={onClose}
      head={
        <p className="decisions-panel-head">
          <DecisionStanding decision={decision} />
          <span className="subtle">
            {t('decisions.answered', { n: statements.length - open.length, all: statements.length })}
          </span>
        </p>
      }
    >
      {intent && <GroupForm {...{ decision, intent, name, onClose, onTold }} />}
      <ul className="statement-list decisions-statements">
        {inOrder.map((statement) => (
          <StatementItem
            key={statement.id}
            statement={statement}
            standing={standings.get(statement.id)}
            leaning={leaning.get(statement.id) ?? []}
            startsOpen={named === statement.id || (statements.length === 1 && intent === undefined)}
          />
        ))}
      </ul>
    </PanelDialog>
  );
};

const rank = ({ id, answer }: Statement, standings: StatementStandings): number =>
  (answer === 'open' ? 0 : 2) + ((standings.get(id) ?? 'supported') === 'supported' ? 1 : 0);

const useReferrers = () => {
  const own = useOwn();
  return useMemo(() => referrersOf(own), [own]);
};

type FormProps = Pick<Props, 'decision' | 'onClose' | 'onTold'> & {
  readonly intent: Intent;
  readonly name: string;
};

/** One reason for all that wait in a decision; own answers to the same rights are put in the place of what the platform left open. */
const GroupForm = ({ decision, intent, name, onClose, onTold }: FormProps) => {
  const { t } = useWords();
  const { ownRecords, platform } = useWorkbench();
  const given = useAnswering();
  const main = useMainLanguage();
  const [isShut, shut] = useState(false);
  const waiting = decision.open.length > 0 ? decision.open : decision.statements;
  if (given === undefined || isShut) return null;
  const { answering, save } = given;
  const own = (of: string): readonly string[] => {
    const record = platform?.release.records.find(({ id }) => id === of);
    if (intent === 'reject' || record?.kind !== 'right') return [];
    return ownRecords.flatMap((one) =>
      one.kind === 'right' && isSameRight(one.article, record.article) ? [one.id] : [],
    );
  };
  const answer = (reason: string) => {
    save(
      waiting.map(({ of }) =>
        answerTo(answering, of, { answer: intent, reason: { [main]: reason }, replacedBy: own(of) }),
      ),
    );
    onTold({ says: t(`decisions.did.${intent}`, { name, n: waiting.length }) });
    onClose();
  };
  return (
    <ReasonForm
      title={t(`services.${intent}Title`, { name })}
      label={t(
        intent === 'reject'
          ? 'services.whyReject'
          : isYours(decision)
            ? 'path.rights.says'
            : 'decisions.howWithUs',
      )}
      onSave={answer}
      onCancel={() => shut(true)}
    >
      <p className="subtle">{t('decisions.forAll', { n: waiting.length })}</p>
    </ReasonForm>
  );
};

/** Information is one right, whether the data come from the person or from others. */
const isSameRight = (own: string, asked: string): boolean =>
  own === asked || (asked === '13' && own === '14');
