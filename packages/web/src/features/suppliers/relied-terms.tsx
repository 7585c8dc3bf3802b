import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { EditionFact } from './edition-fact.js';
import { seenBy } from './editions.js';
import { RemoveButton } from './remove-button.js';

type Props = { readonly engagement: RecordOf<'engagement'> };

/** What can be chosen of terms or lists, with the newest edition that had come out by the day. */
const useOffered = (kind: 'terms' | 'subprocessors') => {
  const { world, asOf, text } = useWorkbench();
  return world.entries.flatMap((entry) => {
    if (entry.kind !== kind) return [];
    const newest = seenBy<{ readonly id: string; readonly date: typeof asOf }>(entry.editions, asOf).at(-1);
    return newest ? [{ value: entry.id, label: text(entry.title), edition: newest.id }] : [];
  });
};

/** The standard terms that a contract builds on, each in its edition; added from those that are held, and taken away. */
export const ReliedTerms = ({ engagement }: Props) => {
  const { t } = useWords();
  const nameOf = useNames();
  const isLocked = useIsLocked();
  const { set } = useRecordEdit<'engagement'>(engagement);
  const { terms } = engagement;
  const free = useOffered('terms').filter(({ value }) => !terms.some((one) => one.terms === value));
  return (
    <>
      {terms.map((relied, index) => (
        <EditionFact
          key={relied.terms}
          of={relied.terms}
          tab="terms"
          label={t('suppliers.terms')}
          edition={relied.edition}
          onSave={(edition) =>
            set(
              'terms',
              terms.map((other, i) => (i === index ? { ...other, edition } : other)),
            )
          }
        >
          <RemoveButton
            label={t('edit.removeNamed', { name: nameOf(relied.terms) })}
            onRemove={() =>
              set(
                'terms',
                terms.filter((_, i) => i !== index),
              )
            }
          />
        </EditionFact>
      ))}
      {!isLocked && free.length > 0 && (
        <>
          <dt>{terms.length === 0 ? t('suppliers.terms') : t('engagement.moreTerms')}</dt>
          <dd>
            <ChoiceEdit
              label={t('engagement.addTerms')}
              hideLabel
              value={undefined}
              options={free}
              onSave={(value) => {
                const added = free.find((one) => one.value === value);
                if (added) set('terms', [...terms, { terms: value, edition: added.edition }]);
              }}
            />
            <p className="edit-note">{t('engagement.termsHelp')}</p>
          </dd>
        </>
      )}
    </>
  );
};

/** The list of sub-processors that a contract builds on, with its edition and how they were authorised. */
export const ReliedList = ({ engagement }: Props) => {
  const { t } = useWords();
  const nameOf = useNames();
  const words = useFieldWords();
  const isLocked = useIsLocked();
  const { set, unset } = useRecordEdit<'engagement'>(engagement);
  const { subprocessors } = engagement;
  const lists = useOffered('subprocessors');
  if (!subprocessors)
    return isLocked || lists.length === 0 ? null : (
      <>
        <dt>{t('suppliers.sublist')}</dt>
        <dd>
          <ChoiceEdit
            label={t('suppliers.sublist')}
            hideLabel
            value={undefined}
            options={lists}
            onSave={(value) => {
              const added = lists.find((one) => one.value === value);
              if (added)
                set('subprocessors', { list: value, edition: added.edition, authorisation: 'general' });
            }}
          />
          <p className="edit-note">{t('engagement.listHelp')}</p>
        </dd>
      </>
    );
  return (
    <>
      <EditionFact
        of={subprocessors.list}
        tab="subprocessors"
        label={t('suppliers.sublist')}
        edition={subprocessors.edition}
        onSave={(edition) => set('subprocessors', { ...subprocessors, edition })}
      >
        <RemoveButton
          label={t('edit.removeNamed', { name: nameOf(subprocessors.list) })}
          onRemove={() => unset('subprocessors')}
        />
      </EditionFact>
      <dt>{t('suppliers.authorisation')}</dt>
      <dd>
        <ChoiceEdit
          label={t('suppliers.authorisation')}
          hideLabel
          value={subprocessors.authorisation}
          options={words.choices('engagement.subprocessors.authorisation', ['general', 'specific'] as const)}
          onSave={(authorisation) => set('subprocessors', { ...subprocessors, authorisation })}
        />
      </dd>
    </>
  );
};
