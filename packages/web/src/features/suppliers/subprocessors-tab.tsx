import { Alert, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type EntryChange, subprocessorChanges, type WorldEntryOf } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { DataTable } from '../../shared/components/data-table.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { changeColours } from './change-colours.js';
import { EditionChoice } from './edition-choice.js';
import { seenBy } from './editions.js';

type List = WorldEntryOf<'subprocessors'>;

/** A supplier's sub-processors by edition of its list, with what changed between two editions. */
export const SubprocessorsTab = () => {
  const { t } = useWords();
  const { world, text, asOf } = useWorkbench();
  const lists = world.entries
    .filter((entry): entry is List => entry.kind === 'subprocessors')
    .filter((list) => seenBy(list.editions, asOf).length > 0);
  const [chosen, choose] = useState<string>();
  const list = lists.find((one) => one.id === chosen) ?? lists[0];
  if (!list) return <Paragraph className="panel">{t('suppliers.noTerms')}</Paragraph>;
  return (
    <Panel title={text(list.title)}>
      <p className="prose">{t('suppliers.listLead')}</p>
      {lists.length > 1 && (
        <ViewChoice
          label={t('field.engagement.subprocessors.list')}
          value={list.id}
          options={lists.map((one) => ({ value: one.id, label: text(one.title) }))}
          onSave={choose}
        />
      )}
      <ComparedLists key={list.id} list={list} />
    </Panel>
  );
};

const ComparedLists = ({ list }: { readonly list: List }) => {
  const { t } = useWords();
  const { of, asOf } = useWorkbench();
  const editions = seenBy(list.editions, asOf);
  const relied = of('engagement').find(({ subprocessors }) => subprocessors?.list === list.id)?.subprocessors;
  const [from, setFrom] = useState(relied?.edition);
  const [to, setTo] = useState<string>();
  const after = editions.find((one) => one.id === to) ?? editions.at(-1);
  // An edition is not compared with itself: when the newest is the one relied on, with the one before it.
  const before =
    editions.find((one) => one.id === from && (one !== after || to !== undefined)) ??
    editions[Math.max(0, editions.length - 2)];
  if (!before || !after) return null;
  const changes = subprocessorChanges(before, after);
  const count = (change: EntryChange['change']) => changes.filter((one) => one.change === change).length;
  const shown = withTheRest(changes, after.entries);
  return (
    <>
      <div className="row-of-fields editions">
        <EditionChoice label={t('suppliers.before')} editions={editions} value={before} onChoose={setFrom} />
        <EditionChoice label={t('suppliers.after')} editions={editions} value={after} onChoose={setTo} />
      </div>
      {(!before.complete || !after.complete) && (
        <Alert data-color="warning" data-size="sm" className="prose">
          {t('suppliers.incomplete')}
        </Alert>
      )}
      <p>
        <strong>
          {t('suppliers.listCount', {
            changed: count('changed'),
            added: count('added'),
            removed: count('removed'),
            unchanged: count('unchanged'),
          })}
        </strong>
      </p>
      {shown.length === 0 ? <p>{t('suppliers.noEntries')}</p> : <EntriesTable entries={shown} />}
    </>
  );
};

type Shown = {
  readonly id: string;
  readonly name: string;
  readonly change?: EntryChange['change'];
  readonly entry: NonNullable<EntryChange['after']> | undefined;
};

/** What the comparison can say, and after it the entries it cannot speak of because a list is held only in part. */
const withTheRest = (
  changes: readonly EntryChange[],
  entries: List['editions'][number]['entries'],
): readonly Shown[] => [
  ...changes
    .map((change) => ({ ...change, entry: change.after ?? change.before }))
    .toSorted((a, b) => Number(a.change === 'unchanged') - Number(b.change === 'unchanged')),
  ...entries
    .filter((entry) => !changes.some(({ id }) => id === entry.id))
    .map((entry) => ({ id: entry.id, name: entry.name, entry })),
];

const EntriesTable = ({ entries }: { readonly entries: readonly Shown[] }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = useFieldWords();
  return (
    <DataTable
      label={t('suppliers.tabs.subprocessors')}
      columns={[
        t('field.party.name'),
        t('field.engagement.places.country'),
        t('common.service'),
        t('common.change'),
      ]}
      rows={entries.map(({ id, name, change, entry }) => ({
        key: id,
        cells: [
          name,
          entry?.country === undefined ? '' : words.country(entry.country),
          entry ? text(entry.service) : '',
          change ? (
            <Tag key="change" data-size="sm" data-color={changeColours[change]}>
              {t(`suppliers.changes.${change}`)}
            </Tag>
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
};
