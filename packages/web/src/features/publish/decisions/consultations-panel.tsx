import { progressOf, type RecordOf } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { writtenByHand } from '../../../shared/components/fields/written-by-hand.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { RecordDetails } from '../../../shared/components/record-details.js';

const newConsultation = 'new-consultation';

/** The files of prior consultation with the supervisory authority, and where each is. */
export const ConsultationsPanel = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const files = of('consultation');
  return (
    <>
      <Panel title={t('kind.consultation.many')}>
        {files.length === 0 && <p className="prose">{t('decisions.noConsultations')}</p>}
        {files.map((file) => (
          <RecordFrame key={file.id} id={file.id} look="none">
            <ConsultationItem file={file} />
          </RecordFrame>
        ))}
      </Panel>
      <NewRecord
        kind="consultation"
        names={['title', 'about', 'authority', 'sent', 'received']}
        anchor={newConsultation}
        title={t('decisions.newConsultation')}
        add={t('decisions.addConsultation')}
        stem="forhandsdrofting"
      />
    </>
  );
};

const ConsultationItem = ({ file }: { readonly file: RecordOf<'consultation'> }) => {
  const { t } = useWords();
  const { value } = useFieldWords();
  const { text, asOf } = useWorkbench();
  const { state, due } = progressOf(file, { asOf });
  return (
    <RecordDetails
      id={file.id}
      title={text(file.title)}
      note={
        state === 'answered'
          ? `${t('consultation.answered')}: ${
              file.outcome === undefined
                ? t('consultation.outcomeUnsaid')
                : file.lifted === undefined
                  ? value('consultation.outcome', file.outcome)
                  : t('consultation.outcomeLifted', {
                      outcome: value('consultation.outcome', file.outcome),
                      on: file.lifted.on,
                    })
            }`
          : due === undefined
            ? t(`consultation.${state}`)
            : t('consultation.due', { state: t(`consultation.${state}`), due })
      }
    >
      <Fields of={file} names={writtenByHand.consultation} />
      <MoreFields of={file} />
      <RemoveRecord id={file.id} label={t('decisions.removeConsultation')} />
    </RecordDetails>
  );
};
