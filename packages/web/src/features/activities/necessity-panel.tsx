import type { RecordOf } from '@risikobilde/core';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/words.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { Panel } from '../../shared/components/panel.js';

const principles = ['purposeLimitation', 'minimisation', 'accuracy', 'storageLimitation'] as const;

/** Whether the processing is necessary and proportionate, principle by principle (art. 35(7)(b)). */
export const NecessityPanel = ({ activity }: { readonly activity: RecordOf<'activity'> }) => {
  const { t } = useWords();
  const { set, unset } = useRecordEdit<'activity'>(activity);
  const { necessity = {} } = activity;
  return (
    <Panel title={t('activities.necessity')}>
      <p className="prose">{t('activities.necessityLead')}</p>
      <dl className="facts">
        {principles.map((principle) => (
          <Principle key={principle} name={t(`field.activity.necessity.${principle}`)}>
            <TextEdit
              label={t(`field.activity.necessity.${principle}`)}
              multiline
              value={necessity[principle]}
              onSave={(value) => set('necessity', { ...necessity, [principle]: value })}
              onClear={() => {
                const { [principle]: _taken, ...rest } = necessity;
                if (Object.keys(rest).length === 0) unset('necessity');
                else set('necessity', rest);
              }}
            />
          </Principle>
        ))}
      </dl>
    </Panel>
  );
};

const Principle = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
