import { Alert } from '@digdir/designsystemet-react';
import { type EntryChange, subprocessorChanges, type WorldEntryOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { DataTable } from '../../shared/components/data-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ChangeTag, ComparedEditions, countsOf } from './compared-editions.js';

type List = WorldEntryOf<'subprocessors'>;
type Edition = List['editions'][number];

/** A supplier's sub-processors by edition of its list, with what changed between two editions. */
export const SubprocessorsPart = () => {
  const { t } = useWords();
  const { world, of } = useWorkbench();
  return (
    <ComparedEditions
      lead={t('suppliers.listLead')}
      label={t('field.engagement.subprocessors.list')}
      entries={world.entries.filter((entry): entry is List => entry.kind === 'subprocessors')}
      relied={of('engagement').flatMap(({ subprocessors }) =>
        subprocessors ? [{ of: subprocessors.list, edition: subprocessors.edition }] : [],
      )}
      answer={(before: Edition, after) =>
        t('suppliers.listCount', countsOf(subprocessorChanges(before, after)))
      }
    >
      {(before: Edition, after) => <ComparedLists before={before} after={after} />}
    </ComparedEditions>
  );
};

const ComparedLists = ({ before, after }: { readonly before: Edition; readonly after: Edition }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = useFieldWords();
  const changes = subprocessorChanges(before, after);
  const shown = withTheRest(changes, after.entries);
  return (
    <>
      {(!before.complete || !after.complete) && (
        <Alert data-color="warning" data-size="sm" className="prose">
          {t('suppliers.incomplete')}
        </Alert>
      )}
      {shown.length === 0 ? (
        <p>{t('suppliers.noEntries')}</p>
      ) : (
        <DataTable
          label={t('suppliers.tabs.subprocessors')}
          columns={[
            t('field.party.name'),
            t('field.engagement.places.country'),
            t('common.service'),
            t('common.change'),
          ]}
          rows={shown.map(({ id, name, change, entry }) => ({
            key: id,
            cells: [
              name,
              entry?.country === undefined ? '' : words.country(entry.country),
              entry ? text(entry.service) : '',
              change ? <ChangeTag key="change" change={change} /> : '',
            ],
          }))}
        />
      )}
    </>
  );
};

type Shown = Pick<EntryChange, 'id' | 'name'> & {
  readonly change?: EntryChange['change'];
  readonly entry: EntryChange['after'];
};

/** What the comparison can say, and after it the entries it cannot speak of because a list is held only in part. */
const withTheRest = (changes: readonly EntryChange[], entries: Edition['entries']): readonly Shown[] => [
  ...changes
    .map((change) => ({ ...change, entry: change.after ?? change.before }))
    .toSorted((a, b) => Number(a.change === 'unchanged') - Number(b.change === 'unchanged')),
  ...entries
    .filter((entry) => !changes.some(({ id }) => id === entry.id))
    .map((entry) => ({ id: entry.id, name: entry.name, entry })),
];
