import type { RecordOf } from '@risikobilde/core';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { PartyFields } from './party-fields.js';

type Party = RecordOf<'party'>;

/** Every party that is no contractor: the operator itself, owners, importers. Contractors stand with their contracts. */
export const PartiesPart = () => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const { hash, open, close } = usePanelAddress('parties');
  const contractors = new Set(of('engagement').map(({ contractor }) => contractor));
  const rows = of('party').filter(({ id }) => !contractors.has(id));
  const opened = rows.find(({ id }) => id === hash);
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('party.answer', { n: rows.length })} lead={t('party.othersLead')} />
      {rows.length > 0 && (
        <RecordTable
          label={t('suppliers.tabs.parties')}
          file="virksomheter"
          rows={rows}
          idOf={({ id }) => id}
          columns={columns}
          opened={opened?.id ?? ''}
        />
      )}
      {opened && (
        <EditPanel
          record={opened.id}
          kind={t('kind.party.one')}
          title={text(opened.name)}
          rows={rows.map(({ id }) => id)}
          onOpen={open}
          onClose={close}
          isDocked
        >
          <PartyFields party={opened} />
          <MoreFields of={opened} />
          <RemoveRecord id={opened.id} label={t('party.remove')} />
        </EditPanel>
      )}
    </>
  );
};

const useColumns = (): readonly [Column<Party>, ...Column<Party>[]] => {
  const { t } = useWords();
  const words = useFieldWords();
  const nameOf = useNames();
  const name = ({ id }: Party) => nameOf(id);
  const type = (party: Party) => words.value('party.type', party.type);
  const country = (party: Party) => words.country(party.country);
  const owner = ({ parent }: Party) => (parent === undefined ? '' : nameOf(parent));
  return [
    { key: 'name', label: t('field.party.name'), cell: name, sort: name, says: name },
    { key: 'type', label: t('field.party.type'), cell: type, sort: type, says: type },
    { key: 'country', label: t('field.party.country'), cell: country, sort: country, says: country },
    {
      key: 'owner',
      label: t('field.party.parent'),
      cell: owner,
      sort: owner,
      says: owner,
      isSecondary: true,
    },
  ];
};
