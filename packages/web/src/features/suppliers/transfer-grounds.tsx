import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { cited } from '../../shared/components/cited-in.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { PeriodEdit } from '../../shared/components/edit/period-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useWorkbench } from '../../shared/data/context.js';
import { transferArticles } from './chapter-v.js';

type Transfer = RecordOf<'transfer'>;
type Ground = Transfer['grounds'][number];

/** The grounds of chapter V that are relied on, each with the decision or the clauses behind it and the days it counts. */
export const TransferGrounds = ({ transfer }: { readonly transfer: Transfer }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { set } = useRecordEdit<'transfer'>(transfer);
  return (
    <ListEdit
      items={transfer.grounds}
      nameOf={({ article }) => text(cited(article))}
      onSave={(grounds) => set('grounds', grounds)}
      create={(): Ground => ({ article: '46(2)(c)' })}
      addLabel={t('transfer.addGround')}
      empty={t('suppliers.noGround')}
      render={(ground, change) => <GroundEdit ground={ground} country={transfer.country} onSave={change} />}
    />
  );
};

type Props = {
  readonly ground: Ground;
  readonly country: string;
  readonly onSave: (ground: Ground) => void;
};

const GroundEdit = ({ ground, country, onSave }: Props) => {
  const { t } = useWords();
  const { world, text } = useWorkbench();
  const { adequacy, source: _source, ...withoutSource } = ground;
  const { adequacy: _adequacy, ...withoutAdequacy } = ground;
  const isAdequacy = ground.article === '45';
  const schemes = world.entries.flatMap((entry) =>
    entry.kind === 'adequacy' &&
    (entry.country === undefined || entry.country === country || entry.id === adequacy)
      ? [{ value: entry.id, label: text(entry.name) }]
      : [],
  );
  // A decision on adequacy is chosen under article 45, by the scheme that it made.
  const onAdequacy = new Set(
    world.entries.flatMap((entry) => (entry.kind === 'adequacy' ? [entry.source] : [])),
  );
  const sources = world.entries.flatMap((entry) =>
    entry.kind === 'source' &&
    ((entry.type === 'decision' && !onAdequacy.has(entry.id)) || entry.id === ground.source)
      ? [{ value: entry.id, label: text(entry.short) }]
      : [],
  );
  return (
    <div className="edit-group">
      <ChoiceEdit
        label={t('type.ground')}
        value={ground.article}
        options={transferArticles.map((article) => ({
          value: article,
          label: `${text(cited(article))}: ${t(`transfer.articles.${article}`)}`,
        }))}
        // What was chosen for another article says nothing of this one.
        onSave={(article) => onSave({ ...withoutSource, article })}
      />
      {isAdequacy ? (
        <ChoiceEdit
          label={t('transfer.adequacy')}
          value={adequacy}
          options={schemes}
          onSave={(chosen) => onSave({ ...ground, adequacy: chosen })}
          onClear={() => onSave(withoutAdequacy)}
        />
      ) : (
        <ChoiceEdit
          label={t('transfer.source')}
          value={ground.source}
          options={sources}
          onSave={(chosen) => onSave({ ...ground, source: chosen })}
          onClear={() => onSave(withoutSource)}
        />
      )}
      {isAdequacy && schemes.length === 0 && <p className="edit-note wrong">{t('transfer.noScheme')}</p>}
      <div className="row-of-fields">
        <PeriodEdit
          labels={{ from: t('field.transfer.grounds.from'), until: t('field.transfer.grounds.until') }}
          value={ground}
          onSave={onSave}
        />
      </div>
      <TextEdit
        label={t('field.engagement.note')}
        showLabel
        value={ground.note}
        onSave={(note) => onSave({ ...ground, note })}
        onClear={() => {
          const { note: _note, ...rest } = ground;
          onSave(rest);
        }}
      />
    </div>
  );
};
