import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { startingText, useWords } from '../../shared/words.js';
import { CiteEdit } from '../../shared/components/edit/cite-edit.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { RefsEdit } from './refs-edit.js';

type Evidence = RecordOf<'measure'>['evidence'][number];

/** What shows that the measure is there, and the catalogue items it answers. */
export const EvidenceList = ({ measure }: { readonly measure: RecordOf<'measure'> }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const isLocked = useIsLocked();
  const { set } = useRecordEdit<'measure'>(measure);
  return (
    <div>
      <section>
        <h4>{t('field.measure.evidence')}</h4>
        <ListEdit
          items={measure.evidence}
          nameOf={(one) => text(one.text)}
          empty={t('measures.noEvidence')}
          addLabel={t('measures.addEvidence')}
          create={async (): Promise<Evidence> => ({
            text: await startingText(message('measures.newEvidence')),
          })}
          onSave={(evidence) => set('evidence', evidence)}
          render={(one, change) => (
            <>
              <TextEdit
                label={t('field.measure.evidence')}
                value={one.text}
                onSave={(next) => change({ ...one, text: next })}
              />
              <div className="row-of-fields">
                <DayEdit
                  label={t('field.measure.evidence.on')}
                  value={one.on}
                  onSave={(on) => change({ ...one, on })}
                  onClear={() => {
                    const { on: _on, ...rest } = one;
                    change(rest);
                  }}
                />
                {!isLocked && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    onClick={() => {
                      const { cite, ...rest } = one;
                      change(cite ? rest : { ...one, cite: { title: t('common.newSource') } });
                    }}
                  >
                    {t(one.cite ? 'measureForm.removeCite' : 'measureForm.addCite')}
                  </Button>
                )}
              </div>
              {one.cite && <CiteEdit cite={one.cite} onSave={(cite) => change({ ...one, cite })} />}
            </>
          )}
        />
      </section>
      <RefsEdit measure={measure} />
    </div>
  );
};
