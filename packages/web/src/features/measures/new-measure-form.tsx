import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../shared/language.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { useWorkbench } from '../../shared/data/context.js';
import { measuresTexts } from './texts.js';

/** A new measure starts as proposed; the rest is filled in where it stands in the list. */
export const NewMeasureForm = () => {
  const t = useTexts(measuresTexts);
  const { asOf } = useWorkbench();
  const navigate = useNavigate();
  return (
    <NewRecordForm
      title={t('new')}
      add={t('add')}
      note={t('newNeeds')}
      stem="tiltak"
      fields={[
        { name: 'title', label: t('newTitle') },
        { name: 'description', label: t('newDescription'), long: true },
      ]}
      makeRecord={({ title = '', description = '' }, id) => ({
        kind: 'measure',
        id,
        level: 'public',
        title: { nb: title },
        description: { nb: description },
        type: 'organisational',
        states: [{ state: 'proposed', from: asOf }],
        evidence: [],
        refs: [],
      })}
      onAdded={(id) => void navigate({ to: '.', search: true, hash: id })}
    />
  );
};
