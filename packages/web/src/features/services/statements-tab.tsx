import { Button } from '@digdir/designsystemet-react';
import { type AssessmentRecord, isKind, type Statement } from '@risikobilde/core';
import { kindLabels } from '@risikobilde/publish/words';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../app/language.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { useWorkbench } from '../../data/context.js';
import { answerTo } from './stance-changes.js';
import { StatementItem } from './statement-item.js';
import { servicesTexts } from './texts.js';
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
  const t = useTexts(servicesTexts);
  const { language } = useWorkbench();
  const { hash } = useLocation();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = statements.filter(({ answer }) => filter === 'all' || answer === filter);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const open = statements.filter(({ answer }) => answer === 'open');
  return (
    <div className="panel">
      <p className="prose">{lead}</p>
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('filter')}
          value={filter}
          options={filters.map((value) => ({
            value,
            label: `${t(`filters.${value}`)} (${value === 'all' ? statements.length : statements.filter(({ answer }) => answer === value).length})`,
          }))}
          onSave={setFilter}
        />
        {canAdoptAll && open.length > 0 && <AdoptAll open={open} />}
      </div>
      <p className="subtle" role="status">
        {shown.length === 0 ? t('noneShown') : t('shown', { shown: shown.length, all: statements.length })}
      </p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{isKind(kind) ? kindLabels[kind][language] : kind}</h3>
          <ul className="statement-list">
            {shown
              .filter((statement) => statement.kind === kind)
              .map((statement) => (
                <StatementItem
                  key={statement.id}
                  statement={statement}
                  leaning={leaning.get(statement.id) ?? []}
                  startsOpen={hash === statement.id}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const AdoptAll = ({ open }: { readonly open: readonly Statement[] }) => {
  const t = useTexts(servicesTexts);
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
        {t('adoptAll', { n: open.length })}
      </Button>
      <p className="edit-note">{t('adoptAllNote')}</p>
    </div>
  );
};
