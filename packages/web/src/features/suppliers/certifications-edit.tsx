import { Button } from '@digdir/designsystemet-react';
import type { RecordOf, Verification } from '@risikobilde/core';
import { useId, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { CiteEdit } from '../../shared/components/edit/cite-edit.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { PeriodEdit } from '../../shared/components/edit/period-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

type Certification = NonNullable<RecordOf<'party'>['certifications']>[number];
type Props = {
  readonly certifications: readonly Certification[];
  readonly onSave: (certifications: readonly Certification[]) => void;
};

const verifications = ['P', 'S', 'K', 'U'] as const satisfies readonly Verification[];

/** Certifications under adequacy schemes: each with its days, where it was read, and how sure that is. */
export const CertificationsEdit = ({ certifications, onSave }: Props) => {
  const { t } = useWords();
  const nameOf = useNames();
  const words = useFieldWords();
  const isLocked = useIsLocked();
  return (
    <>
      <ListEdit
        items={certifications}
        nameOf={({ scheme }) => nameOf(scheme)}
        onSave={onSave}
        empty={t('party.noCertification')}
        render={(one, change) => (
          <div className="edit-group">
            <strong>{nameOf(one.scheme)}</strong>
            <div className="row-of-fields">
              <PeriodEdit
                labels={{
                  from: t('field.party.certifications.from'),
                  until: t('field.party.certifications.until'),
                }}
                value={one}
                onSave={change}
              />
              <DayEdit
                label={t('party.lastChecked')}
                value={one.lastChecked}
                onSave={(lastChecked) => change({ ...one, lastChecked })}
                onClear={() => {
                  const { lastChecked: _taken, ...rest } = one;
                  change(rest);
                }}
              />
              <ChoiceEdit
                label={t('party.verification')}
                value={one.verification}
                options={words.choices('party.certifications.verification', verifications)}
                onSave={(verification) => change({ ...one, verification })}
              />
            </div>
            <CiteEdit cite={one.source} onSave={(source) => change({ ...one, source })} />
          </div>
        )}
      />
      {!isLocked && <NewCertification onAdd={(added) => onSave([...certifications, added])} />}
    </>
  );
};

/** A certification is stored when it says where it was read and how sure it is. */
const NewCertification = ({ onAdd }: { readonly onAdd: (added: Certification) => void }) => {
  const { t } = useWords();
  const { world, text } = useWorkbench();
  const words = useFieldWords();
  const id = useId();
  const [scheme, setScheme] = useState<string>();
  const [source, setSource] = useState('');
  const [verification, setVerification] = useState<Verification>('U');
  const schemes = world.entries.flatMap((entry) =>
    entry.kind === 'adequacy' && entry.covers === 'certified'
      ? [{ value: entry.id, label: text(entry.name) }]
      : [],
  );
  return (
    <div className="edit-group">
      <ChoiceEdit
        label={t('party.addCertification')}
        value={scheme}
        options={schemes}
        onSave={setScheme}
        onClear={() => setScheme(undefined)}
      />
      {scheme !== undefined && (
        <>
          <div className="line-edit">
            <label className="edit-label" htmlFor={id}>
              {t('party.source')}
            </label>
            <input id={id} value={source} onChange={(event) => setSource(event.target.value)} />
          </div>
          <ChoiceEdit
            label={t('party.verification')}
            value={verification}
            options={words.choices('party.certifications.verification', verifications)}
            onSave={setVerification}
          />
          <Button
            variant="secondary"
            data-size="sm"
            disabled={source.trim() === ''}
            onClick={() => {
              onAdd({ scheme, source: { title: source.trim() }, verification });
              setScheme(undefined);
              setSource('');
              setVerification('U');
            }}
          >
            {t('common.add')}
          </Button>
          <p className="edit-note">{t('party.needsSource')}</p>
        </>
      )}
    </div>
  );
};
