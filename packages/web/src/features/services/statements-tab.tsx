import { Button } from '@digdir/designsystemet-react';
import { type AssessmentRecord, isKind, type Statement } from '@risikobilde/core';
import { kindWord } from '@risikobilde/words';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { answerTo } from './stance-changes.js';
import { StatementItem } from './statement-item.js';
import { useAnswering } from './use-answering.js';

const filters = ['all', 'open', 'adopt', 'adapt', 'reject'] as const;
type Filter = (typeof filters)[number];

type Props = {
  readonly lead: string;
  readonly statements: readonly Statement[];
  readonly leaning: ReadonlyMap<string, readonly AssessmentRecord[]>;
  /** Whether those without an answer may be adopted in one go. */
  readonly canAdoptAll?: boolean;
};

/** Statements of the platform by kind, with what the service answers to each. */
export const StatementsTab = ({ lead, statements, leaning, canAdoptAll = false }: Props) => {
  const words = useWords();
  const { t } = words;
  const { hash } = useLocation();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = statements.filter(({ answer }) => filter === 'all' || answer === filter);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const open = statements.filter(({ answer }) => answer === 'open');
  return (
    <div className="panel">
      <p className="prose">{lead}</p>
      <div className="row-of-fields">
        <ViewChoice
          label={t('services.filter')}
          value={filter}
          options={filters.map((value) => ({
            value,
            label: `${t(`services.filters.${value}`)} (${value === 'all' ? statements.length : statements.filter(({ answer }) => answer === value).length})`,
          }))}
          onSave={setFilter}
        />
        {canAdoptAll && open.length > 0 && <AdoptAll open={open} />}
      </div>
      <p className="subtle" role="status">
        {shown.length === 0
          ? t('services.noneShown')
          : t('services.shown', { shown: shown.length, all: statements.length })}
      </p>
      {kinds.map((kind) => {
        const here = shown.filter((statement) => statement.kind === kind);
        return (
          <StatementGroup
            // What is chosen by its answer, or named by the address, is meant to be seen.
            key={`${kind}-${filter}-${here.some(({ id }) => id === hash)}`}
            name={isKind(kind) ? kindWord(words, kind, 'many') : kind}
            statements={here}
            leaning={leaning}
            named={hash}
            startsOpen={filter !== 'all'}
          />
        );
      })}
    </div>
  );
};

type GroupProps = Pick<Props, 'statements' | 'leaning'> & {
  readonly name: string;
  /** The statement that the address names. */
  readonly named: string;
  readonly startsOpen: boolean;
};

/** Statements of one kind. What is answered takes one line until somebody wants to see it. */
const StatementGroup = ({ name, statements, leaning, named, startsOpen }: GroupProps) => {
  const { t } = useWords();
  const isMeant =
    startsOpen ||
    statements.some(
      ({ id, answer, unconfirmed }) => id === named || answer === 'open' || unconfirmed !== undefined,
    );
  const counts = filters.flatMap((answer) => {
    const n = statements.filter((statement) => statement.answer === answer).length;
    return n === 0 || answer === 'all' ? [] : [`${n} ${t(`services.filters.${answer}`).toLowerCase()}`];
  });
  return (
    <FoldOut
      className="statement-group"
      isMeant={isMeant}
      summary={
        <>
          <strong>
            {name} ({statements.length})
          </strong>
          <span className="subtle">{counts.join(', ')}</span>
        </>
      }
    >
      <ul className="statement-list">
        {statements.map((statement) => (
          <StatementItem
            key={statement.id}
            statement={statement}
            leaning={leaning.get(statement.id) ?? []}
            startsOpen={named === statement.id}
          />
        ))}
      </ul>
    </FoldOut>
  );
};

const AdoptAll = ({ open }: { readonly open: readonly Statement[] }) => {
  const { t } = useWords();
  const given = useAnswering();
  if (given === undefined) return null;
  const { answering, save } = given;
  return (
    <div>
      <Button
        data-size="sm"
        variant="secondary"
        onClick={() => save(open.map(({ of }) => answerTo(answering, of, { answer: 'adopt' })))}
      >
        {t('services.adoptAll', { n: open.length })}
      </Button>
      <p className="edit-note">{t('services.adoptAllNote')}</p>
    </div>
  );
};
