import { Button } from '@digdir/designsystemet-react';
import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import type { PlatformDecision, Text } from '@risikobilde/core';
import { useState } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import { useNarrow } from '../../../shared/use-narrow.js';
import { useWords } from '../../../shared/words.js';
import { answerTo } from '../stance-changes.js';
import { useAnswering } from '../use-answering.js';
import type { Intent } from './decision-panel.js';
import { DecisionStanding } from './decision-standing.js';
import type { Receipt } from './receipt-of.js';
import { isDecided, isYours } from './use-decisions.js';

type Props = {
  readonly decisions: readonly PlatformDecision[];
  readonly opened: string | undefined;
  readonly canAnswer: boolean;
  readonly onOpen: (topic: string, intent?: Intent) => void;
  readonly onTold: (receipt: Receipt) => void;
};

/** The decisions under their areas: what the platform does, what is left, how it stands, and the answers. */
export const DecisionTable = (props: Props) => {
  const { t } = useWords();
  const { decisions } = props;
  const areas = [...new Set(decisions.map(({ area }) => area))];
  if (decisions.length === 0) return <p className="edit-empty">{t('decisions.none')}</p>;
  return (
    // The roles are said aloud: on a narrow page the styles make cards of it, and would take them away.
    <table role="table" className="decisions-table" aria-labelledby="decisions-title">
      <thead role="rowgroup">
        <tr role="row">
          {(['decision', 'does', 'left', 'stands', 'answer'] as const).map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`decisions.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {areas.map((area) => (
        <Area
          key={area}
          {...props}
          area={area}
          isFirst={area === (decisions.find((one) => !isDecided(one)) ?? decisions[0])?.area}
          decisions={decisions.filter((one) => one.area === area)}
        />
      ))}
    </table>
  );
};

type AreaProps = Props & {
  readonly area: PlatformDecision['area'];
  /** The first that has something left: the one that a narrow page opens with. */
  readonly isFirst: boolean;
};

/** One area; where all of it is answered it takes one line until somebody wants to see it. */
const Area = ({ area, isFirst, decisions, ...props }: AreaProps) => {
  const { t } = useWords();
  const done = decisions.filter(isDecided).length;
  const isAll = done === decisions.length;
  const isNarrow = useNarrow();
  const [isShut, setShut] = useState(isAll || (isNarrow && !isFirst));
  const Icon = isShut ? ChevronRightIcon : ChevronDownIcon;
  return (
    <tbody role="rowgroup">
      <tr role="row" className="decisions-area">
        <th role="rowheader" scope="rowgroup" colSpan={5}>
          <button type="button" aria-expanded={!isShut} onClick={() => setShut(!isShut)}>
            <Icon aria-hidden fontSize="1.25rem" />
            {t(`decisions.areas.${area}`)}
            <span className="subtle">
              {t(isAll ? 'decisions.allAnswered' : 'panel.place', {
                n: done,
                all: decisions.length,
              })}
            </span>
          </button>
        </th>
      </tr>
      {!isShut && decisions.map((decision) => <Row key={decision.topic} {...props} decision={decision} />)}
    </tbody>
  );
};

type RowProps = Omit<AreaProps, 'area' | 'isFirst' | 'decisions'> & { readonly decision: PlatformDecision };

const Row = ({ decision, opened, canAnswer, onOpen, onTold }: RowProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { topic, statements } = decision;
  const left = leftIn(decision).map((one) => text(one));
  const name = t(`decisions.topics.${topic}`);
  return (
    <tr
      role="row"
      className={topic === opened ? 'opened' : undefined}
      onClick={({ target, currentTarget }) => {
        // The whole row is as good as its name, for a hand that points.
        if (target instanceof Element && target.closest('a, button') === null)
          currentTarget.querySelector<HTMLElement>('[data-row]')?.click();
      }}
    >
      <th role="rowheader" scope="row">
        <button
          type="button"
          className="decisions-name"
          data-row={topic}
          aria-expanded={topic === opened}
          onClick={() => onOpen(topic)}
        >
          {name}
        </button>
      </th>
      <td role="cell" data-label={t('decisions.columns.does')}>
        {t(`decisions.does.${topic}`, { n: statements.length })}
      </td>
      <td
        role="cell"
        data-label={t('decisions.columns.left')}
        className={left.length === 0 ? 'subtle' : 'left'}
      >
        {left[0] ?? t('decisions.nothingLeft')}
        {left.length > 1 && (
          <span className="subtle"> {t('common.more', { of: 'point', n: left.length - 1 })}</span>
        )}
      </td>
      <td role="cell" data-label={t('decisions.columns.stands')}>
        <DecisionStanding decision={decision} />
      </td>
      <td role="cell" className="decisions-answer">
        <Answers decision={decision} name={name} canAnswer={canAnswer} onOpen={onOpen} onTold={onTold} />
      </td>
    </tr>
  );
};

/** What the platform says is left to the service, each thing once. */
const leftIn = ({ statements }: PlatformDecision): readonly Text[] => {
  const texts = statements.flatMap(({ offer }): readonly Text[] => {
    const said = offer?.type === 'yours' ? (offer.ask ?? offer.rest) : (offer?.rest ?? offer?.ask);
    return said === undefined ? [] : [said];
  });
  return [...new Map(texts.map((one) => [one['nb'] ?? JSON.stringify(one), one])).values()];
};

type AnswersProps = Pick<RowProps, 'decision' | 'canAnswer' | 'onOpen' | 'onTold'> & {
  readonly name: string;
};

/** The three answers; what is left to the service cannot be taken over, so that one is not offered there. */
const Answers = ({ decision, name, canAnswer, onOpen, onTold }: AnswersProps) => {
  const { t } = useWords();
  const given = useAnswering();
  const { topic, statements, open } = decision;
  const only = (answer: (typeof statements)[number]['answer']): boolean =>
    statements.length > 0 && statements.every((one) => one.answer === answer);
  const answered = statements.length - open.length;
  if (!canAnswer || given === undefined)
    return <span className="subtle">{t('decisions.answered', { n: answered, all: statements.length })}</span>;
  const { answering, save } = given;
  const adopt = () => {
    const waiting = open.filter(({ offer }) => offer?.type !== 'yours');
    if (waiting.length === 0) return onOpen(topic);
    save(waiting.map(({ of }) => answerTo(answering, of, { answer: 'adopt' })));
    onTold({ says: t('decisions.adopted', { name, n: waiting.length }) });
  };
  return (
    <div className="decisions-answers" role="group" aria-label={t('decisions.answerOf', { name })}>
      {!isYours(decision) && (
        <Button data-size="sm" variant="tertiary" aria-pressed={only('adopt')} onClick={adopt}>
          {t('services.adopt')}
        </Button>
      )}
      <Button
        data-size="sm"
        variant="tertiary"
        aria-pressed={only('adapt')}
        onClick={() => onOpen(topic, 'adapt')}
      >
        {t(isYours(decision) ? 'decisions.answerSelf' : 'decisions.adapt')}
      </Button>
      <Button
        data-size="sm"
        variant="tertiary"
        aria-pressed={only('reject')}
        onClick={() => onOpen(topic, 'reject')}
      >
        {t('appImportAnswers.refuse')}
      </Button>
    </div>
  );
};
