import { type Doubt, doubtState } from '@risikobilde/core';
import { PlusIcon } from '@navikt/aksel-icons';
import { formatShortDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DoubtFields, useDoubtState } from '../../shared/components/doubts/doubt-fields.js';
import { DoubtForm } from '../../shared/components/doubts/raise-doubt.js';
import { useDoubts } from '../../shared/components/doubts/use-doubts.js';
import { FeedbackList } from '../../shared/components/feedback/feedback-list.js';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { PageHead } from '../../shared/components/page-head.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { EditFrame, RecordFrame, useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { NewAct, newHash } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

const filters = ['waiting', 'answered', 'all'] as const;
type Filter = (typeof filters)[number];

/** Of what kind a doubt is: as its record says, which advice that was not followed does not. */
const kinds = ['rebuts', 'undercuts', 'undermines', 'unsaid'] as const;
type DoubtKind = (typeof kinds)[number];
const kindOf = ({ type }: Doubt): DoubtKind => type ?? 'unsaid';

const useKindWord = () => {
  const { t } = useWords();
  const { choices } = useFieldWords();
  return (kind: DoubtKind): string =>
    choices<DoubtKind>('doubt.type').find(({ value }) => value === kind)?.label ?? t('doubts.kindUnsaid');
};

const filterWords = {
  waiting: 'doubts.state.standing',
  answered: 'common.answered',
  all: 'services.filters.all',
} as const satisfies Readonly<Record<Filter, string>>;

/** Everything that somebody holds against the assessment, also advice that was not followed: listed, raised and answered here. */
export const DoubtsPage = () => (
  // Who may only read may raise one; to answer is to edit.
  <EditFrame action="raiseDoubt">
    <Doubts />
  </EditFrame>
);

const Doubts = () => {
  const { t } = useWords();
  const { text, asOf, record } = useWorkbench();
  const { hash, isNew, open, close } = usePanelAddress();
  const [chosen, choose] = useState<Filter>();
  const [kind, chooseKind] = useState<DoubtKind | 'all'>('all');
  const wordOf = useKindWord();
  const doubts = useDoubts();
  const columns = useDoubtColumns();
  const isWaiting = (doubt: Doubt): boolean =>
    ['standing', 'expired', 'unmended'].includes(doubtState(doubt, { asOf }).state);
  const passes: Readonly<Record<Filter, (doubt: Doubt) => boolean>> = {
    waiting: isWaiting,
    answered: (doubt) => !isWaiting(doubt),
    all: () => true,
  };
  const count = (filter: Filter): number => doubts.filter(passes[filter]).length;
  const filter = chosen ?? (count('waiting') > 0 ? 'waiting' : 'all');
  const opened = doubts.find(({ id }) => id === hash);
  const ofKind = (doubt: Doubt): boolean => kind === 'all' || kindOf(doubt) === kind;
  const rows = doubts.filter((doubt) => (passes[filter](doubt) && ofKind(doubt)) || doubt === opened);
  return (
    <>
      <NewAct label={t('doubts.raise')} />
      <PageHead
        title={doubts.length === 0 ? t('doubts.none') : t('doubts.answer', { n: count('waiting') })}
        lead={t('doubts.lead')}
      />
      <FeedbackList />
      {doubts.length === 0 && <NoDoubts />}
      {doubts.length > 0 && (
        <RecordTable
          label={t('kind.doubt.many')}
          file="innvendinger"
          rows={rows}
          idOf={({ id }) => id}
          columns={columns}
          opened={opened?.id ?? ''}
          shown={t('table.shown', { n: rows.length, all: doubts.length })}
          filters={
            <>
              <FilterChips
                label={t('services.filter')}
                value={filter}
                options={filters.map((value) => ({
                  value,
                  label: t(filterWords[value]),
                  n: count(value),
                }))}
                onChoose={choose}
              />
              <FilterChips
                label={t('doubts.kind')}
                value={kind}
                options={(['all', ...kinds] as const)
                  .filter((value) => value === 'all' || doubts.some((doubt) => kindOf(doubt) === value))
                  .map((value) => ({
                    value,
                    label: value === 'all' ? t('doubts.everyKind') : wordOf(value),
                  }))}
                onChoose={chooseKind}
              />
            </>
          }
        />
      )}
      {isNew && (
        <NewPanel title={t('doubts.new')} kind={t('kind.doubt.one')} onClose={close}>
          <DoubtForm onAdded={open} />
        </NewPanel>
      )}
      {opened && (
        <EditPanel
          record={opened.id}
          kind={t(record(opened.id)?.kind === 'advice' ? 'kind.advice.one' : 'kind.doubt.one')}
          title={text(opened.text)}
          rows={rows.map(({ id }) => id)}
          onOpen={open}
          onClose={close}
          isDocked
        >
          <RecordFrame id={opened.id}>
            <DoubtFields doubt={opened} />
          </RecordFrame>
        </EditPanel>
      )}
    </>
  );
};

/** What belongs here, an example, and the way to begin. */
const NoDoubts = () => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  return (
    <div className="empty-place">
      <p>{t('doubts.example')}</p>
      {!isLocked && (
        <Link className="act-button" to="." search hash={newHash} resetScroll={false}>
          <PlusIcon aria-hidden fontSize="1.25rem" />
          {t('doubts.raise')}
        </Link>
      )}
    </div>
  );
};

const useDoubtColumns = (): readonly [Column<Doubt>, ...Column<Doubt>[]] => {
  const { t, language } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const stateOf = useDoubtState();
  const wordOf = useKindWord();
  const kind = (doubt: Doubt): string => wordOf(kindOf(doubt));
  const about = ({ targets }: Doubt): string => targets.map(nameOf).join('; ');
  const by = ({ raisedBy }: Doubt): string => text(raisedBy);
  return [
    {
      key: 'text',
      label: t('kind.doubt.one'),
      cell: (doubt) => text(doubt.text),
      sort: (doubt) => text(doubt.text),
      says: (doubt) => text(doubt.text),
    },
    {
      key: 'about',
      label: t('field.doubt.against'),
      cell: about,
      sort: about,
      says: about,
      isLast: true,
    },
    { key: 'kind', label: t('field.doubt.type'), cell: kind, sort: kind, says: kind, isSecondary: true },
    {
      key: 'by',
      label: t('field.doubt.raisedBy'),
      cell: by,
      sort: by,
      says: by,
      isSecondary: true,
    },
    {
      key: 'on',
      label: t('field.doubt.on'),
      cell: ({ on }) => formatShortDay(on, language),
      sort: ({ on }) => on,
      says: ({ on }) => on,
    },
    { key: 'state', label: t('doubts.stateHead'), cell: stateOf, sort: stateOf, says: stateOf },
  ];
};
