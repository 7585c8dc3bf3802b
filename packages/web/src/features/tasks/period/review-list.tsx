import { Button, Textfield } from '@digdir/designsystemet-react';
import {
  type AssessmentRecord,
  isReviewed,
  kinds,
  type Level,
  levels,
  type PeriodReview,
  type ReviewItem,
} from '@risikobilde/core';
import { kindWord } from '@risikobilde/words';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { freeId } from '../../../shared/components/edit/free-id.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { FilterChips } from '../../../shared/components/record-table/filter-chips.js';
import { sessionQuery } from '../../../shared/data/client.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import { ReviewRow } from './review-row.js';

const shownFirst = 25;
const filters = ['left', 'reviewed'] as const;

/** What is to be looked at again, a kind at a time; each is answered by itself, with the name of who did. */
export const ReviewList = ({ review }: { readonly review: PeriodReview }) => {
  const words = useWords();
  const { t } = words;
  const { edit, record } = useWorkbench();
  const nameOf = useNames();
  const isLocked = useIsLocked();
  const { data: session } = useQuery(sessionQuery);
  const me = session === undefined || session.mode === 'local' ? '' : session.user.name;
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const [filter, setFilter] = useState<(typeof filters)[number]>('left');
  const [saved, setSaved] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const by = (typed ?? me).trim();
  const { period, items, done } = review;
  const answer = (item: ReviewItem, result: 'stands' | 'changed') => {
    setTried(true);
    if (by === '') {
      field.current?.focus();
      return;
    }
    const id = freeId(
      '',
      `gjennomgang-${period.name}-${item.id}`
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .slice(0, 90),
      (one) => record(one) !== undefined,
    );
    const added: AssessmentRecord = {
      kind: 'review',
      id,
      level: levelOf(item, record),
      period: period.name,
      ...(item.isFact ? { facts: [item.id] } : { about: [item.id] }),
      on: today(),
      by,
      result,
    };
    edit(
      [{ record: id, add: added }],
      t('period.whyReview', { period: period.name, result: t(`value.review.result.${result}`) }),
    );
    setSaved(t('period.saved', { what: nameOf(item.id), n: items.length - done - 1 }));
    // The row that had focus is gone from the list.
    status.current?.focus();
  };
  const groups = [
    ...kinds.map((kind) => ({
      key: kind,
      label: kindWord(words, kind, 'many'),
      all: items.filter((item) => !item.isFact && item.kind === kind),
    })),
    { key: 'facts', label: t('shell.screens.sources'), all: items.filter(({ isFact }) => isFact) },
  ];
  return (
    <>
      {!isLocked && (
        <>
          <p className="prose">{t('period.lead')}</p>
          <Textfield
            ref={field}
            className="period-you"
            label={t('period.you')}
            description={t('period.youHelp')}
            autoComplete="name"
            value={typed ?? me}
            error={tried && by === '' ? t('period.requiredYou') : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
        </>
      )}
      <p ref={status} tabIndex={-1} role="status" className="period-status">
        {saved}
        {done === items.length && ` ${t('period.allDone')}`}
      </p>
      <FilterChips
        label={t('services.filter')}
        value={filter}
        options={filters.map((value) => ({
          value,
          label: t(`period.${value}`),
          n: value === 'left' ? items.length - done : done,
        }))}
        onChoose={setFilter}
      />
      {groups.map(({ key, label, all }) => {
        const shown = all.filter((item) => isReviewed(item) === (filter === 'reviewed'));
        if (shown.length === 0) return null;
        return (
          <FoldOut
            key={key}
            className="ds-details period-group"
            summary={t('period.group', {
              kind: label,
              done: all.filter(isReviewed).length,
              of: all.length,
            })}
          >
            <Rows items={shown} onAnswer={isLocked ? undefined : answer} />
          </FoldOut>
        );
      })}
    </>
  );
};

/** Whoever may read what was reviewed, or a record that leans on it, may read that it was, and nobody else: its name would be told by it. */
const levelOf = ({ holders }: ReviewItem, record: (id: string) => AssessmentRecord | undefined): Level => {
  const held = holders.map((id) => record(id)?.level ?? 'internal');
  return levels.find((level) => held.includes(level)) ?? 'internal';
};

type RowsProps = {
  readonly items: readonly ReviewItem[];
  readonly onAnswer: ((item: ReviewItem, result: 'stands' | 'changed') => void) | undefined;
};

const Rows = ({ items, onAnswer }: RowsProps) => {
  const { t } = useWords();
  const [most, setMost] = useState(shownFirst);
  return (
    <>
      <ul className="period-rows">
        {items.slice(0, most).map((item) => (
          <ReviewRow key={item.id} item={item} onAnswer={onAnswer} />
        ))}
      </ul>
      {items.length > most && (
        <Button variant="tertiary" data-size="sm" onClick={() => setMost(items.length)}>
          {t('common.showAll', { n: items.length })}
        </Button>
      )}
    </>
  );
};
