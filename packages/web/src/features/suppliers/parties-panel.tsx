import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { RecordOf } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { RemoveRecord } from '../../components/edit/remove-record.js';
import { Panel } from '../../components/panel.js';
import { RecordFrame } from '../../components/provenance/record-frame.js';
import { useWords } from '../../components/use-words.js';
import { useWorkbench } from '../../data/context.js';
import { PartyFields } from './party-fields.js';
import { partyTexts } from './party-texts.js';

/** Every party that is no contractor: the operator itself, owners, importers. Contractors stand with their contracts. */
export const PartiesPanel = () => {
  const t = useTexts(partyTexts);
  const { of } = useWorkbench();
  const contractors = new Set(of('engagement').map(({ contractor }) => contractor));
  const others = of('party').filter(({ id }) => !contractors.has(id));
  if (others.length === 0) return null;
  return (
    <Panel title={t('others')}>
      <p className="prose">{t('othersLead')}</p>
      {others.map((party) => (
        <PartyItem key={party.id} party={party} />
      ))}
    </Panel>
  );
};

const PartyItem = ({ party }: { readonly party: RecordOf<'party'> }) => {
  const t = useTexts(partyTexts);
  const { text } = useWorkbench();
  const words = useWords();
  const { hash } = useLocation();
  const [open, setOpen] = useState(false);
  const isMeant = hash === party.id;
  useEffect(() => {
    if (isMeant) setOpen(true);
  }, [isMeant]);
  return (
    <details
      id={party.id}
      className="party-item"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {text(party.name)}{' '}
        <span className="subtle">
          {words.value('type', party.type)}, {words.country(party.country)}
        </span>
      </summary>
      {open && (
        <RecordFrame id={party.id}>
          <PartyFields party={party} />
          <RemoveRecord id={party.id} label={t('remove')} />
        </RecordFrame>
      )}
    </details>
  );
};
