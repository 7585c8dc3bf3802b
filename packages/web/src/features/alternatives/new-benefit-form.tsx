import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';

/** What an alternative gives, for whom, and how well that is shown: what the risk is weighed against. */
export const NewBenefitForm = () => {
  const { t } = useWords();
  return (
    <NewRecord
      kind="benefit"
      names={['text', 'forWhom', 'strength', 'alternatives']}
      title={t('alternativeForm.newBenefit')}
      add={t('alternativeForm.addBenefit')}
      stem="fordel"
    />
  );
};
