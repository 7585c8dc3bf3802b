import type { ReceivedNotice } from '@risikobilde/core';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';

/** The answer of whoever owns the assessment, or the form to give it in. It is a record of its own, also where the notice is the platform's. */
export const OurAnswer = ({ received }: { readonly received: ReceivedNotice }) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const { notice, answer } = received;
  if (answer !== undefined)
    return (
      <section id={answer.id}>
        <h3>{t('suppliers.notices.ours')}</h3>
        <Fields of={answer} names={['answer', 'reason', 'by', 'on']} />
        <MoreFields of={answer} />
        <RemoveRecord id={answer.id} label={t('suppliers.notices.removeAnswer')} />
      </section>
    );
  if (isLocked) return null;
  return (
    <NewRecord
      kind="noticeAnswer"
      title={t('suppliers.notices.newAnswer')}
      add={t('suppliers.notices.addAnswer')}
      stem="svar-pa-varsel"
      names={['answer', 'reason', 'by']}
      preset={{ of: notice.id, on: today() }}
    />
  );
};
