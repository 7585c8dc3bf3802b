import { Button } from '@digdir/designsystemet-react';
import { type LibraryUpdate, libraryUpdates, takeUpdate, type UpdatedField } from '@risikobilde/core';
import { useState } from 'react';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useMay, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { CheckField } from './fields.js';
import type { PathPart } from './path-search.js';
import { useLibrary } from './use-library.js';

const kindsOf: Partial<Readonly<Record<PathPart, string>>> = {
  suppliers: 'party',
  scenarios: 'scenario',
  measures: 'measure',
  rights: 'right',
  document: 'claim',
};

/** What a newer edition of the library words otherwise, to be gone through record by record; nothing is taken unasked. */
export const LibraryUpdates = ({ part }: { readonly part: PathPart }) => {
  const { t } = useWords();
  const { ownRecords } = useWorkbench();
  const mayEdit = useMay('editAssessment');
  const library = useLibrary();
  const kind = kindsOf[part];
  const records = ownRecords.filter((record) => record.kind === kind);
  const updates = libraryUpdates(records, library).filter(({ fields }) => fields.length > 0);
  if (updates.length === 0 || !mayEdit || kind === undefined) return null;
  return (
    <section className="path-updates" aria-labelledby="path-updates">
      <h2 id="path-updates">{t('path.updates')}</h2>
      <p className="path-note">{t('path.updates.lead')}</p>
      {updates.map((update) => (
        <Update key={update.record} update={update} kind={kind} />
      ))}
    </section>
  );
};

const Update = ({ update, kind }: { readonly update: LibraryUpdate; readonly kind: string }) => {
  const { t } = useWords();
  const { edit } = useWorkbench();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const toggle = (field: string, isTaken: boolean) => {
    const next = new Set(taken);
    if (isTaken) next.add(field);
    else next.delete(field);
    setTaken(next);
  };
  return (
    <div className="path-item">
      {update.fields.map((field) => (
        <Compared
          key={field.field}
          field={field}
          kind={kind}
          isTaken={taken.has(field.field)}
          onTake={(isTaken) => toggle(field.field, isTaken)}
        />
      ))}
      <Button
        variant="secondary"
        data-size="sm"
        type="button"
        onClick={() => edit([takeUpdate(update, taken)])}
      >
        {t('path.updates.done')}
      </Button>
    </div>
  );
};

type ComparedProps = {
  readonly field: UpdatedField;
  readonly kind: string;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
};

const Compared = ({ field, kind, isTaken, onTake }: ComparedProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = useFieldWords();
  const said = (value: unknown): string =>
    // Texts are what an edition words otherwise; a value is shown as it is written.
    Array.isArray(value)
      ? value.join(', ')
      : typeof value === 'object' && value !== null
        ? text(value as Parameters<typeof text>[0])
        : value === undefined || value === null
          ? '–'
          : `${value as string | number | boolean}`;
  return (
    <>
      <h3>{words.field(`${kind}.${field.field}`)}</h3>
      <dl className="path-three">
        {field.state === 'adapted' && (
          <>
            <dt>{t('path.updates.before')}</dt>
            <dd>{said(field.before)}</dd>
          </>
        )}
        <dt>{t('path.updates.own')}</dt>
        <dd>{said(field.own)}</dd>
        <dt>{t('path.updates.now')}</dt>
        <dd>{said(field.now)}</dd>
      </dl>
      <CheckField label={t('path.updates.take')} isChecked={isTaken} onChange={onTake} />
    </>
  );
};
