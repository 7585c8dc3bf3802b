import { Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordList } from '../../shared/components/record-list.js';
import { useSelected } from '../../shared/components/use-selected.js';
import { useWorkbench } from '../../shared/data/context.js';
import { FreedomPanel } from './freedom-panel.js';
import { newFreedom, NewFreedomForm } from './new-freedom-form.js';

/** The human rights that are assessed, and the test of one of them. */
export const FreedomsTab = () => {
  const { t } = useWords();
  const { of, evaluation, text } = useWorkbench();
  const freedoms = of('freedom');
  const resultOf = (id: string) => evaluation.freedoms.find(({ freedom }) => freedom === id);
  // What lacks a step comes first: it is what somebody has to do.
  const lacking = freedoms.filter(({ id }) => (resultOf(id)?.emptySteps.length ?? 0) > 0);
  const ordered = [...lacking, ...freedoms.filter((freedom) => !lacking.includes(freedom))];
  const selected = useSelected(ordered);
  const result = selected && resultOf(selected.id);
  return (
    <>
      {selected && result ? (
        <div className="list-and-one">
          <RecordList
            label={t('chapters.tables.freedoms')}
            to="/a/$id/rettigheter"
            selected={selected.id}
            newForm={{ anchor: newFreedom, label: t('freedom.new') }}
            items={ordered.map((freedom) => {
              const empty = resultOf(freedom.id)?.emptySteps.length ?? 0;
              const done = Object.keys(freedom.steps).length;
              return {
                id: freedom.id,
                title: text(freedom.title),
                note: t('rights.progress', { done, all: done + empty }),
              };
            })}
          />
          <div>
            <RecordFrame id={selected.id}>
              <FreedomPanel key={selected.id} freedom={selected} result={result} />
            </RecordFrame>
          </div>
        </div>
      ) : (
        <Paragraph className="panel">{t('rights.noFreedoms')}</Paragraph>
      )}
      <NewFreedomForm />
    </>
  );
};
