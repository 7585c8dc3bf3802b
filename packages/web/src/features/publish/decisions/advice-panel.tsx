import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { today } from '../../../shared/search-params.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { useFieldLabels } from '../../../shared/components/fields/use-field-labels.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { useNotGivenHere } from '../../../shared/components/steps-given/use-not-given-here.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { RecordDetails } from '../../../shared/components/record-details.js';

const newAdvice = 'new-advice';

/** What the data protection officer, the people concerned and others have said, and whether it was followed. */
export const AdvicePanel = () => {
  const { t } = useWords();
  const { advice: given } = useNotGivenHere();
  return (
    <>
      <Panel title={t('decisions.advice')}>
        {given.length === 0 && <p className="prose">{t('decisions.noAdvice')}</p>}
        {given.map((advice) => (
          <RecordFrame key={advice.id} id={advice.id} look="none">
            <AdviceItem advice={advice} />
          </RecordFrame>
        ))}
      </Panel>
      <NewRecord
        kind="advice"
        names={['adviser', 'by', 'text', 'followed', 'why']}
        optional={({ followed }) =>
          followed === 'partly' || followed === 'no' ? ['followed'] : ['followed', 'why']
        }
        preset={{ on: today() }}
        anchor={newAdvice}
        title={t('decisions.newAdvice')}
        add={t('decisions.addAdvice')}
        stem="rad"
      />
    </>
  );
};

const AdviceItem = ({ advice }: { readonly advice: RecordOf<'advice'> }) => {
  const { t } = useWords();
  const { valueOf } = useFieldLabels();
  const { text } = useWorkbench();
  const isHere = !useNotGivenHere().isNotGivenHere(advice);
  const answer =
    advice.followed === undefined
      ? t('decisions.unanswered')
      : `${t('decisions.followed')} ${valueOf('advice.followed', advice.followed).toLowerCase()}`;
  return (
    <RecordDetails
      id={advice.id}
      title={`${valueOf('advice.adviser', advice.adviser)}: ${text(advice.by)}`}
      note={isHere ? answer : t('cycle.notGivenHere.note')}
    >
      {!isHere && <p className="edit-note prose">{t('cycle.notGivenHere.whyAdvice')}</p>}
      <Fields of={advice} names={['text', 'adviser', 'on', 'followed', 'by', 'why', 'about', 'answers']} />
      <MoreFields of={advice} />
      <RemoveRecord id={advice.id} label={t('decisions.removeAdvice')} />
    </RecordDetails>
  );
};
