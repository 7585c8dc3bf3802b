import { Alert, Button, Tag } from '@digdir/designsystemet-react';
import type { WordReportAnswer } from '@risikobilde/api';
import { valueAt } from '@risikobilde/core';
import { withProposal } from '@risikobilde/publish/taken-in';
import { useState } from 'react';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { WordDiff } from '../../shared/components/word-diff.js';
import { useMay, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

type Proposal = WordReportAnswer['proposals'][number];
type Answer = 'taken' | 'left' | 'stale';

/** What was changed in the file, each with the difference; nothing is changed here before somebody takes it. */
export const WordProposals = ({ report }: { readonly report: WordReportAnswer }) => {
  const { t } = useWords();
  const { proposals, left, hasMoved, asOf } = report;
  return (
    <>
      {hasMoved && <Alert data-color="warning">{t('wordFile.moved', { date: asOf })}</Alert>}
      {proposals.length === 0 && left.length === 0 && <p role="status">{t('wordFile.none')}</p>}
      {proposals.length > 0 && (
        <>
          <h3>{t('wordFile.count', { n: proposals.length })}</h3>
          <ul className="lined-list">
            {proposals.map((proposal) => (
              <ProposalItem key={`${proposal.record} ${proposal.path} ${proposal.at}`} proposal={proposal} />
            ))}
          </ul>
        </>
      )}
      <Left left={left} />
    </>
  );
};

const ProposalItem = ({ proposal }: { readonly proposal: Proposal }) => {
  const { t } = useWords();
  const { ownRecords, edit } = useWorkbench();
  const nameOf = useNames();
  const may = useMay('editAssessment');
  const isLocked = useIsLocked();
  const [answer, setAnswer] = useState<Answer>();
  const { record, type, line, before, after, isContested } = proposal;
  const name = nameOf(record);
  const take = () => {
    const now = ownRecords.find(({ id }) => id === record);
    const next = now && withProposal(now, proposal);
    if (next === undefined) return setAnswer('stale');
    const field = fieldOf(proposal);
    edit([{ record, set: { [field]: valueAt(next, field) } }], t('wordFile.title'));
    return setAnswer('taken');
  };
  return (
    <li>
      <p>
        <Tag
          data-size="sm"
          data-color={type === 'removed' ? 'danger' : type === 'added' ? 'success' : 'info'}
        >
          {t(`wordFile.${type}`)}
        </Tag>{' '}
        <RecordLink record={record}>{name}</RecordLink>
        {line !== undefined && <span className="meta"> {t('wordFile.line', { n: line })}</span>}
      </p>
      <WordDiff before={before} after={after} />
      {isContested && <p className="edit-note wrong">{t('wordFile.contested')}</p>}
      {answer === undefined && may && !isLocked ? (
        <div className="publish-acts">
          <Button data-size="sm" onClick={take} aria-label={`${t('wordFile.take')}: ${name}`}>
            {t('wordFile.take')}
          </Button>
          <Button
            data-size="sm"
            variant="tertiary"
            onClick={() => setAnswer('left')}
            aria-label={`${t('wordFile.leave')}: ${name}`}
          >
            {t('wordFile.leave')}
          </Button>
        </div>
      ) : (
        <p role="status" className="subtle">
          {answer !== undefined &&
            t(
              answer === 'taken'
                ? 'wordFile.taken'
                : answer === 'left'
                  ? 'wordFile.leftOut'
                  : 'wordFile.stale',
            )}
        </p>
      )}
    </li>
  );
};

/** The field that an edit sets: the text in its language, or the whole list that it stands in. */
const fieldOf = ({ path, language }: Proposal): string => {
  const steps = path.split('.');
  const list = steps.findIndex((step) => /^\d+$/.test(step));
  return list === -1 ? `${path}.${language}` : steps.slice(0, list).join('.');
};

const Left = ({ left }: Pick<WordReportAnswer, 'left'>) => {
  const { t } = useWords();
  const nameOf = useNames();
  if (left.length === 0) return null;
  return (
    <>
      <h3>{t('wordFile.left', { n: left.length })}</h3>
      <ul className="lined-list">
        {left.map(({ reason, record, line, text, after }) => (
          <li key={`${reason} ${record} ${line} ${text}`}>
            {t(`wordFile.reason.${reason}`)} {text}{' '}
            <span className="meta">
              {record !== undefined && <RecordLink record={record}>{nameOf(record)}</RecordLink>}
              {line !== undefined && ` ${t('wordFile.line', { n: line })}`}
              {after !== undefined && after !== '' && ` ${t('wordFile.after', { text: after })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
