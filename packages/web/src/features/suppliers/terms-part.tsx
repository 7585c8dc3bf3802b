import { Alert } from '@digdir/designsystemet-react';
import { type ClauseChange, clauseChanges, type WorldEntryOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { WordDiff } from '../../shared/components/word-diff.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ChangeTag, ComparedEditions, countsOf } from './compared-editions.js';

type Terms = WorldEntryOf<'terms'>;

/** A supplier's standard terms by edition, and two editions clause by clause. */
export const TermsPart = () => {
  const { t } = useWords();
  const { world, of } = useWorkbench();
  return (
    <ComparedEditions
      lead={t('suppliers.termsLead')}
      label={t('field.engagement.terms')}
      entries={world.entries.filter((entry): entry is Terms => entry.kind === 'terms')}
      relied={of('engagement').flatMap(({ terms }) =>
        terms.map((one) => ({ of: one.terms, edition: one.edition })),
      )}
      answer={(before, after) => t('suppliers.termsCount', countsOf(clauseChanges(before, after)))}
      note={({ ownWords }: Terms) =>
        ownWords && (
          <Alert data-color="info" data-size="sm" className="prose">
            {t('suppliers.ownWords')}
          </Alert>
        )
      }
    >
      {(before: Terms['editions'][number], after) => <Clauses changes={clauseChanges(before, after)} />}
    </ComparedEditions>
  );
};

const Clauses = ({ changes }: { readonly changes: readonly ClauseChange[] }) => {
  const { t } = useWords();
  const unchanged = changes.filter(({ change }) => change === 'unchanged');
  const listed = (some: readonly ClauseChange[]) =>
    some.map((change) => <Clause key={change.anchor} change={change} />);
  return (
    <>
      {listed(changes.filter(({ change }) => change !== 'unchanged'))}
      {unchanged.length > 0 && (
        <details>
          <summary>{t('suppliers.showUnchanged', { n: unchanged.length })}</summary>
          {listed(unchanged)}
        </details>
      )}
    </>
  );
};

const Clause = ({ change: { anchor, change, before, after } }: { readonly change: ClauseChange }) => {
  const { text } = useWorkbench();
  const title = after?.title ?? before?.title;
  return (
    <div className="clause" id={`clause-${anchor}`}>
      <h3>
        {title ? text(title) : anchor}
        <ChangeTag change={change} />
      </h3>
      <WordDiff before={before ? text(before.text) : ''} after={after ? text(after.text) : ''} />
    </div>
  );
};
