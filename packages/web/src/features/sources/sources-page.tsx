import { conclusionMarks, type SourceLine, sourceLines } from '@risikobilde/core';
import { Suspense, useMemo, useState } from 'react';
import {
  askedOfSource,
  controlsOfSource,
  unknownOfSource,
} from '../../shared/components/source-questions.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { PageHead } from '../../shared/components/page-head.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { useCoreContext } from '../../shared/components/use-field-words.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { useWords } from '../../shared/words.js';
import { EvidenceFiles } from './evidence-files.js';
import { SourcePanel } from './source-panel.js';
import { useSourceColumns } from './use-source-columns.js';
import './sources.css';

// Only whoever reads has the text beside the fact.
const ReadingList = lazyPart(async () => (await import('./reading/reading-list.js')).ReadingList);
// Only whoever looks for what came in asks the server for it.
const News = lazyPart(async () => (await import('./news/news.js')).News);

/** The addresses, on the screen, of the reading list and of what came in. */
const parts = { reading: 'leseliste', news: 'nytt' } as const;

const filters = ['carries', 'open', 'all', 'own'] as const;
type Filter = (typeof filters)[number];
type Chosen = Filter | keyof typeof parts;

const isOpen = ({ marks }: SourceLine): boolean => marks.some(({ state }) => state === 'open');

/** What the assessment is held against: each source with its line in time, who leans on it, and how sure it is; one in the panel. */
export const SourcesPage = () => {
  const { t } = useWords();
  const { evaluation, of, record } = useWorkbench();
  const context = useCoreContext();
  const { hash, isNew, open, close } = usePanelAddress();
  const [chosen, setFilter] = useState<Filter>();
  const all = useMemo(() => sourceLines(context, evaluation), [context, evaluation]);
  const conclusion = useMemo(() => new Set(evaluation.conclusion.claims.map(({ id }) => id)), [evaluation]);
  const passes: Readonly<Record<Filter, (line: SourceLine) => boolean>> = {
    carries: ({ claims }) => claims.some((claim) => conclusion.has(claim)),
    open: isOpen,
    all: () => true,
    own: ({ group }) => group === 'own',
  };
  const count = (filter: Filter) => all.filter(passes[filter]).length;
  // An assessment without a conclusion yet has nothing that carries it.
  const filter = chosen ?? (count('carries') > 0 ? 'carries' : 'all');
  const isReading = hash === parts.reading || record(hash)?.kind === 'reading';
  const marks = useMemo(() => conclusionMarks(evaluation), [evaluation]);
  const opened = all.find(({ id }) => id === hash);
  const rows = all.filter((line) => passes[filter](line) || line === opened);
  const columns = useSourceColumns();
  const carrying = all.filter(passes.carries);
  const isNews = hash === parts.news;
  const chips = (
    <FilterChips<Chosen>
      label={t('services.filter')}
      value={isReading ? 'reading' : isNews ? 'news' : filter}
      options={[
        ...filters
          .filter((value) => value === 'all' || value === filter || count(value) > 0)
          .map((value) => ({
            value,
            label: value === 'all' ? t('services.filters.all') : t(`sources.filters.${value}`),
            n: count(value),
          })),
        ...(marks.total > 0 || isReading
          ? [
              {
                value: 'reading' as const,
                label: t('sources.filters.reading'),
                n: marks.total - marks.primary,
              },
            ]
          : []),
        { value: 'news' as const, label: t('watch.filter') },
      ]}
      onChoose={(value) => {
        const part = value === 'reading' || value === 'news' ? parts[value] : undefined;
        if (value !== 'reading' && value !== 'news') setFilter(value);
        if (part !== undefined || isReading || isNews) open(part ?? '');
      }}
    />
  );
  if (isReading || isNews)
    return (
      <Suspense fallback={null}>
        {isReading ? <ReadingList filters={chips} /> : <News filters={chips} />}
      </Suspense>
    );
  return (
    <>
      <NewAct label={t('sources.new')} />
      <PageHead
        title={t('sources.answer', { n: count('open') })}
        lead={t('sources.answerLead', {
          n: carrying.length,
          read: carrying.filter(({ verification }) => verification === 'P').length,
        })}
      />
      <RecordTable
        label={t('shell.screens.sources')}
        file="kilder"
        part={20}
        rows={rows}
        idOf={({ id }) => id}
        columns={columns}
        opened={opened?.id ?? ''}
        groupOf={({ group }) => t(`sources.groups.${group}`)}
        shown={t('table.shown', { n: rows.length, all: all.length })}
        filters={
          <>
            {chips}
            <Legend />
          </>
        }
      />
      {of('evidence').length > 0 && (
        <EvidenceFiles opened={of('evidence').find(({ id }) => id === hash)} onOpen={open} onClose={close} />
      )}
      {isNew && (
        <NewPanel title={t('sources.new')} kind={t('kind.ownSource.one')} onClose={close}>
          <p>{t('sources.lead')}</p>
          <NewRecord
            kind="ownSource"
            names={askedOfSource}
            optional={unknownOfSource}
            special={controlsOfSource}
            title={t('sources.new')}
            add={t('sources.add')}
            stem="kilde"
            onAdded={open}
          />
        </NewPanel>
      )}
      {opened && (
        <SourcePanel
          key={opened.id}
          line={opened}
          rows={rows.map(({ id }) => id)}
          onOpen={open}
          onClose={close}
        />
      )}
    </>
  );
};

/** What the marks and the bars of the lines mean. */
const Legend = () => {
  const { t } = useWords();
  return (
    <ul className="source-legend">
      {(['assessed', 'open', 'noted'] as const).map((state) => (
        <li key={state}>
          <span className="source-mark" data-state={state} aria-hidden />
          {t(`sources.states.${state}`)}
        </li>
      ))}
      <li>
        <span className="source-mark" data-end aria-hidden />
        {t('sources.ended')}
      </li>
      {(['inForce', 'challenged', 'unknown'] as const).map((as) => (
        <li key={as}>
          <span className="source-span" data-as={as} aria-hidden />
          {t(`sources.spans.${as}`)}
        </li>
      ))}
    </ul>
  );
};
