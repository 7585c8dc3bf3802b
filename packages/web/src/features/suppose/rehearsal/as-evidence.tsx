import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { clockOf, logOfRehearsal } from './log-of-rehearsal.js';

/** Names the log as evidence of a measure for preparedness (art. 32(1)(d)); the reader chooses which one. */
export const AsEvidence = ({ rehearsal }: { readonly rehearsal: RecordOf<'rehearsal'> }) => {
  const { t, language } = useWords();
  const { of, edit, provenance } = useWorkbench();
  const nameOf = useNames();
  const isLocked = useIsLocked();
  const [measure, choose] = useState<string>();
  const { steps, ended = 0, on } = rehearsal;
  const says = t('rehearsal.evidence', {
    name: nameOf(rehearsal.of),
    done: steps.filter(({ done }) => done !== undefined).length,
    n: steps.length,
    time: clockOf(ended),
    lines: logOfRehearsal(rehearsal).length,
  });
  const measures = of('measure').filter(({ id }) => provenance(id).from === 'own');
  const named = measures.find(({ evidence }) =>
    evidence.some(({ text, on: day }) => day === on && Object.values(text).includes(says)),
  );
  if (named)
    return (
      <p>
        {t('rehearsal.isEvidence')} <RecordLink record={named.id}>{nameOf(named.id)}</RecordLink>
      </p>
    );
  const chosen = measures.find(({ id }) => id === measure);
  if (isLocked || measures.length === 0) return null;
  return (
    <section className="rehearsal-card" aria-label={t('rehearsal.asEvidence')}>
      <ChoiceEdit
        label={t('rehearsal.asEvidence')}
        value={measure}
        options={measures.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        onSave={choose}
      />
      {chosen && (
        <Button
          data-size="sm"
          variant="secondary"
          onClick={() =>
            edit([
              {
                record: chosen.id,
                set: { evidence: [...chosen.evidence, { text: { [language]: says }, on }] },
              },
            ])
          }
        >
          {t('rehearsal.nameEvidence')}
        </Button>
      )}
    </section>
  );
};
