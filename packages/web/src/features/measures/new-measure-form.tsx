import { Button, Heading } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { freeId } from '../../components/edit/free-id.js';
import { useWorkbench } from '../../data/context.js';
import { measuresTexts } from './texts.js';

/** A new measure starts as proposed; the rest is filled in where it stands in the list. */
export const NewMeasureForm = () => {
  const t = useTexts(measuresTexts);
  const { record, edit, asOf } = useWorkbench();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const fieldId = useId();
  const canAdd = title.trim() !== '' && description.trim() !== '';
  const add = () => {
    const id = freeId(title, 'tiltak', (taken) => record(taken) !== undefined);
    edit([
      {
        record: id,
        add: {
          kind: 'measure',
          id,
          level: 'public',
          title: { nb: title.trim() },
          description: { nb: description.trim() },
          type: 'organisational',
          states: [{ state: 'proposed', from: asOf }],
          evidence: [],
          refs: [],
        },
      },
    ]);
    setTitle('');
    setDescription('');
    void navigate({ to: '.', search: true, hash: id });
  };
  return (
    <form
      className="panel measures-new"
      aria-labelledby={`${fieldId}-head`}
      onSubmit={(event) => {
        event.preventDefault();
        if (canAdd) add();
      }}
    >
      <Heading level={2} data-size="xs" id={`${fieldId}-head`}>
        {t('new')}
      </Heading>
      <label>
        <span className="edit-label">{t('newTitle')}</span>
        <input value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label>
        <span className="edit-label">{t('newDescription')}</span>
        <textarea rows={2} value={description} onChange={(event) => setDescription(event.target.value)} />
      </label>
      <Button type="submit" variant="secondary" data-size="sm" disabled={!canAdd}>
        {t('add')}
      </Button>
      {!canAdd && <p className="measures-meta">{t('newNeeds')}</p>}
    </form>
  );
};
