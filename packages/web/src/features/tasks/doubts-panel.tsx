import { doubtState, type RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { writtenByHand } from '../../shared/components/fields/written-by-hand.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordDetails } from '../../shared/components/record-details.js';
import { useWorkbench } from '../../shared/data/context.js';

/** What somebody holds against the assessment: raised here, read here and answered here. */
export const DoubtsPanel = () => {
  const { t } = useWords();
  const { of, asOf } = useWorkbench();
  const [raising, raise] = useState(false);
  const doubts = of('doubt')
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <>
      <Panel title={t('tasks.doubts')}>
        <p className="prose">{t('tasks.doubtsLead')}</p>
        {doubts.length === 0 && <p className="edit-empty">{t('tasks.noDoubts')}</p>}
        {doubts.map((doubt) => (
          <RecordFrame key={doubt.id} id={doubt.id} look="none">
            <DoubtItem doubt={doubt} />
          </RecordFrame>
        ))}
        {!raising && (
          <Button variant="secondary" data-size="sm" onClick={() => raise(true)}>
            {t('tasks.raiseDoubt')}
          </Button>
        )}
      </Panel>
      {raising && (
        <NewRecord
          kind="doubt"
          names={['text', 'raisedBy', 'type', 'against', 'settledBy']}
          optional={() => ['settledBy']}
          preset={{ on: today() }}
          title={t('tasks.newDoubt')}
          add={t('tasks.addDoubt')}
          stem="innvending"
          onAdded={() => raise(false)}
          onCancel={() => raise(false)}
        />
      )}
    </>
  );
};

const DoubtItem = ({ doubt }: { readonly doubt: RecordOf<'doubt'> }) => {
  const { t } = useWords();
  const { text, asOf } = useWorkbench();
  const { state } = doubtState(doubt, asOf);
  return (
    <RecordDetails id={doubt.id} title={text(doubt.text)} note={t(`tasks.doubt.${state}`)}>
      <Fields
        of={doubt}
        names={writtenByHand.doubt}
        empty={{ answers: t('tasks.doubt.standing') }}
        begin={{ answers: { on: today() } }}
      />
      <RemoveRecord id={doubt.id} label={t('tasks.removeDoubt')} />
    </RecordDetails>
  );
};
