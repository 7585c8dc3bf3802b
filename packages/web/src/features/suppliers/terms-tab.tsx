import { Alert, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type ClauseChange, clauseChanges, type WorldEntryOf } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { WordDiff } from '../../shared/components/word-diff.js';
import { useWorkbench } from '../../shared/data/context.js';
import { changeColours } from './change-colours.js';
import { EditionChoice } from './edition-choice.js';
import { seenBy } from './editions.js';

/** A supplier's standard terms by edition, and two editions clause by clause. */
export const TermsTab = () => {
  const { t } = useWords();
  const { world, text, asOf } = useWorkbench();
  const all = world.entries
    .filter((entry): entry is WorldEntryOf<'terms'> => entry.kind === 'terms')
    .filter((terms) => seenBy(terms.editions, asOf).length > 0);
  const [chosen, choose] = useState<string>();
  const terms = all.find((one) => one.id === chosen) ?? all[0];
  if (!terms) return <Paragraph className="panel">{t('suppliers.noTerms')}</Paragraph>;
  return (
    <Panel title={text(terms.title)}>
      <p className="prose">{t('suppliers.termsLead')}</p>
      {all.length > 1 && (
        <ViewChoice
          label={t('field.engagement.terms')}
          value={terms.id}
          options={all.map((one) => ({ value: one.id, label: text(one.title) }))}
          onSave={choose}
        />
      )}
      {terms.ownWords && (
        <Alert data-color="info" data-size="sm" className="prose">
          {t('suppliers.ownWords')}
        </Alert>
      )}
      <ComparedTerms key={terms.id} terms={terms} />
    </Panel>
  );
};

const ComparedTerms = ({ terms }: { readonly terms: WorldEntryOf<'terms'> }) => {
  const { t } = useWords();
  const { of, asOf } = useWorkbench();
  const editions = seenBy(terms.editions, asOf);
  const relied = of('engagement')
    .flatMap((engagement) => engagement.terms)
    .find((one) => one.terms === terms.id)?.edition;
  const [from, setFrom] = useState(relied);
  const [to, setTo] = useState<string>();
  const before = editions.find((one) => one.id === from) ?? editions[0];
  const after = editions.find((one) => one.id === to) ?? editions.at(-1);
  if (!before || !after) return null;
  const changes = clauseChanges(before, after);
  const count = (change: ClauseChange['change']) => changes.filter((one) => one.change === change).length;
  const unchanged = changes.filter(({ change }) => change === 'unchanged');
  return (
    <>
      <div className="row-of-fields editions">
        <EditionChoice label={t('suppliers.before')} editions={editions} value={before} onChoose={setFrom} />
        <EditionChoice label={t('suppliers.after')} editions={editions} value={after} onChoose={setTo} />
      </div>
      <p>
        <strong>
          {t('suppliers.termsCount', {
            changed: count('changed'),
            added: count('added'),
            removed: count('removed'),
            unchanged: count('unchanged'),
          })}
        </strong>
      </p>
      {changes
        .filter(({ change }) => change !== 'unchanged')
        .map((change) => (
          <Clause key={change.anchor} change={change} />
        ))}
      {unchanged.length > 0 && (
        <details>
          <summary>{t('suppliers.showUnchanged', { n: unchanged.length })}</summary>
          {unchanged.map((change) => (
            <Clause key={change.anchor} change={change} />
          ))}
        </details>
      )}
    </>
  );
};

const Clause = ({ change }: { readonly change: ClauseChange }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const title = change.after?.title ?? change.before?.title;
  return (
    <div className="clause" id={`clause-${change.anchor}`}>
      <h3>
        {title ? text(title) : change.anchor}
        <Tag data-size="sm" data-color={changeColours[change.change]}>
          {t(`suppliers.changes.${change.change}`)}
        </Tag>
      </h3>
      <WordDiff
        before={change.before ? text(change.before.text) : ''}
        after={change.after ? text(change.after.text) : ''}
      />
    </div>
  );
};
