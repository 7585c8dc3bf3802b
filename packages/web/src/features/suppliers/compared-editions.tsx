import { Tag } from '@digdir/designsystemet-react';
import type { Cite, EntryChange, LocalDate, Text, Verification } from '@risikobilde/core';
import { type ReactNode, useState } from 'react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { PageHead } from '../../shared/components/page-head.js';
import { VerificationMark } from '../../shared/components/verification-mark/verification-mark.js';
import { useWorkbench } from '../../shared/data/context.js';
import { seenBy } from './editions.js';

type Edition = {
  readonly id: string;
  readonly date: LocalDate;
  readonly cite: Cite;
  readonly verification: Verification;
};
type Entry<E> = { readonly id: string; readonly title: Text; readonly editions: readonly E[] };
type Props<N extends Entry<E>, E extends Edition> = {
  readonly lead: string;
  readonly label: string;
  /** Terms, or lists of sub-processors. */
  readonly entries: readonly (N & Entry<E>)[];
  /** The editions that contracts build on. */
  readonly relied: readonly { readonly of: string; readonly edition: string }[];
  readonly note?: (entry: N) => ReactNode;
  /** What differs from one edition to another, in a line. */
  readonly answer: (before: E, after: E) => string;
  readonly children: (before: E, after: E) => ReactNode;
};

/** What a supplier publishes in editions, and two of them held against each other. */
export const ComparedEditions = <N extends Entry<E>, E extends Edition>(props: Props<N, E>) => {
  const { lead, label, entries, relied, note, answer, children } = props;
  const { t } = useWords();
  const { text, asOf } = useWorkbench();
  const [chosen, choose] = useState<string>();
  const out = entries.filter(({ editions }) => seenBy(editions, asOf).length > 0);
  const entry = out.find(({ id }) => id === chosen) ?? out[0];
  if (!entry) return <PageHead title={t('suppliers.noTerms')} lead={lead} />;
  return (
    <TwoEditions
      key={entry.id}
      editions={seenBy(entry.editions, asOf)}
      relied={relied.find(({ of }) => of === entry.id)?.edition}
      answer={answer}
      title={text(entry.title)}
      lead={lead}
      choice={
        out.length > 1 && (
          <ViewChoice
            label={label}
            value={entry.id}
            options={out.map(({ id, title }) => ({ value: id, label: text(title) }))}
            onSave={choose}
          />
        )
      }
      note={note?.(entry)}
    >
      {children}
    </TwoEditions>
  );
};

type TwoProps<E> = {
  readonly title: string;
  readonly lead: string;
  readonly choice: ReactNode;
  readonly note: ReactNode;
  readonly answer: (before: E, after: E) => string;
  readonly editions: readonly E[];
  readonly relied: string | undefined;
  readonly children: (before: E, after: E) => ReactNode;
};

const TwoEditions = <E extends Edition>(props: TwoProps<E>) => {
  const { title, lead, choice, note, answer, editions, relied, children } = props;
  const { t } = useWords();
  const [from, setFrom] = useState(relied);
  const [to, setTo] = useState<string>();
  const after = editions.find(({ id }) => id === to) ?? editions.at(-1);
  // An edition is not compared with itself: when the newest is the one relied on, with the one before it.
  const before =
    editions.find((one) => one.id === from && (one !== after || to !== undefined)) ??
    editions[Math.max(0, editions.length - 2)];
  if (!before || !after) return <PageHead title={title} lead={lead} />;
  return (
    <>
      <PageHead title={answer(before, after)} lead={lead} />
      <h2>{title}</h2>
      {choice}
      {note}
      <div className="row-of-fields editions">
        <EditionChoice label={t('suppliers.before')} editions={editions} value={before} onChoose={setFrom} />
        <EditionChoice label={t('suppliers.after')} editions={editions} value={after} onChoose={setTo} />
      </div>
      {children(before, after)}
    </>
  );
};

type ChoiceProps = {
  readonly label: string;
  readonly editions: readonly Edition[];
  readonly value: Edition;
  readonly onChoose: (id: string) => void;
};

/** An edition to compare, with where it was read and how sure that is. */
const EditionChoice = ({ label, editions, value: { id, cite, verification }, onChoose }: ChoiceProps) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  return (
    <div>
      <ViewChoice
        label={label}
        value={id}
        options={editions.map((one) => ({ value: one.id, label: formatDay(one.date, language) }))}
        onSave={onChoose}
      />
      <p className="subtle edition-source">
        {t('field.party.certifications.source')}:{' '}
        {cite.url === undefined ? (
          cite.title
        ) : (
          <a className="ds-link" href={cite.url} rel="noreferrer" target="_blank">
            {cite.title}
          </a>
        )}{' '}
        <VerificationMark verification={verification} />
      </p>
    </div>
  );
};

type Change = EntryChange['change'];

/** How many of each change there are. */
export const countsOf = (
  changes: readonly { readonly change: Change }[],
): Readonly<Record<Change, number>> => {
  const count = (change: Change) => changes.filter((one) => one.change === change).length;
  return {
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    unchanged: count('unchanged'),
  };
};

const colours = { added: 'success', removed: 'danger', changed: 'warning', unchanged: 'neutral' } as const;

export const ChangeTag = ({ change }: { readonly change: Change }) => {
  const { t } = useWords();
  return (
    <Tag data-size="sm" data-color={colours[change]}>
      {t(`suppliers.changes.${change}`)}
    </Tag>
  );
};
