import { useNavigate } from '@tanstack/react-router';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** A new measure starts as proposed; the rest is filled in where it then opens. */
export const NewMeasureForm = () => {
  const { t } = useWords();
  const { asOf } = useWorkbench();
  const navigate = useNavigate();
  return (
    <NewRecord
      kind="measure"
      names={['title', 'description', 'type']}
      preset={{ states: [{ state: 'proposed', from: asOf }] }}
      title={t('measures.new')}
      add={t('measures.add')}
      stem="tiltak"
      onAdded={(id) => void navigate({ to: '.', search: true, hash: id })}
      note={t('measures.newNeeds')}
    />
  );
};
