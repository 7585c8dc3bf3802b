import { Button, Heading } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { freeId } from '../../components/edit/free-id.js';
import { useWorkbench } from '../../data/context.js';
import { activitiesTexts } from './texts.js';

/** A new line in the record of processing: what it is called and about; the rest is filled in where it stands. */
export const NewActivityForm = () => {
  const t = useTexts(activitiesTexts);
  const { record, edit, of } = useWorkbench();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const fieldId = useId();
  const operator = of('assessment')[0]?.subject.operator;
  const canAdd = title.trim() !== '' && description.trim() !== '';
  const add = () => {
    const id = freeId(title, 'behandling', (taken) => record(taken) !== undefined);
    const activity = {
      kind: 'activity',
      id,
      level: 'public',
      title: { nb: title.trim() },
      description: { nb: description.trim() },
      purposes: [],
      data: [],
      subjects: [],
      recipients: [],
      systems: [],
      obtainedFrom: 'subject',
      // Until somebody says otherwise: who runs what is assessed.
      decides: operator === undefined ? [] : [{ party: operator, what: ['purpose', 'essentialMeans'] }],
      criteria: [],
    };
    edit([{ record: id, add: activity }]);
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
        {t('newActivity')}
      </Heading>
      <label>
        <span className="edit-label">{t('name')}</span>
        <input value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label>
        <span className="edit-label">{t('description')}</span>
        <textarea rows={2} value={description} onChange={(event) => setDescription(event.target.value)} />
      </label>
      <Button type="submit" variant="secondary" data-size="sm" disabled={!canAdd}>
        {t('addActivity')}
      </Button>
    </form>
  );
};
