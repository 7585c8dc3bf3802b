import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { EngagementsEdit } from './engagements-edit.js';

/** Where a sub-processor is, and what for, stands in most notices. */
const askedOfName = ['names.country', 'names.service'];

/** A notice as it was received. Which engagements it is about is for a person to say. */
export const NewNoticeForm = ({ onAdded }: { readonly onAdded: (id: string) => void }) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const engagements = of('engagement');
  if (engagements.length === 0) return <p className="prose">{t('suppliers.notices.needsEngagement')}</p>;
  const contractors = new Set(engagements.map(({ contractor }) => contractor));
  return (
    <NewRecord
      kind="subprocessorNotice"
      title={t('suppliers.notices.new')}
      add={t('suppliers.notices.add')}
      stem="varsel"
      names={['sender', 'engagements', 'toldOn', 'toldTo', 'objectUntil', 'takesEffect', 'names']}
      optional={() => ['toldTo', 'objectUntil', 'takesEffect']}
      within={askedOfName}
      special={{ engagements: EngagementsEdit }}
      except={() => ({ sender: of('party').flatMap(({ id }) => (contractors.has(id) ? [] : [id])) })}
      onAdded={onAdded}
    />
  );
};
