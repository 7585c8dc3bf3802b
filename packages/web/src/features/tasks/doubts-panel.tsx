import { useWords } from '../../shared/words.js';
import { DoubtFields, useDoubtState } from '../../shared/components/doubts/doubt-fields.js';
import { RaiseDoubt } from '../../shared/components/doubts/raise-doubt.js';
import { useDoubts } from '../../shared/components/doubts/use-doubts.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordDetails } from '../../shared/components/record-details.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Everything that somebody holds against the assessment, also advice that was not followed: read here and answered here. */
export const DoubtsPanel = () => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const doubts = useDoubts();
  const stateOf = useDoubtState();
  return (
    <Panel title={t('kind.doubt.many')}>
      <p className="prose">{t('doubts.lead')}</p>
      {doubts.length === 0 && <p className="edit-empty">{t('doubts.none')}</p>}
      {doubts.map((doubt) => (
        <RecordFrame key={doubt.id} id={doubt.id} look="none">
          <RecordDetails id={doubt.id} title={text(doubt.text)} note={stateOf(doubt)}>
            <DoubtFields doubt={doubt} />
          </RecordDetails>
        </RecordFrame>
      ))}
      <RaiseDoubt />
    </Panel>
  );
};
