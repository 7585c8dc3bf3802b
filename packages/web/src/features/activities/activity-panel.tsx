import { isAbout, type RecordOf } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { startingText, useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { RangeEdit } from '../../shared/components/edit/range-edit.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FindingList } from '../../shared/components/finding-list.js';
import { Panel } from '../../shared/components/panel.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ChainPanel } from './chain-panel.js';
import { CriteriaPanel } from './criteria-panel.js';
import { DecidesPanel } from './decides-panel.js';
import { NecessityPanel } from './necessity-panel.js';
import { PurposesPanel } from './purposes-panel.js';

type Subject = RecordOf<'activity'>['subjects'][number];
type Props = { readonly activity: RecordOf<'activity'> };

const dataClasses = ['ordinary', 'nationalId', 'confidential', 'special', 'criminal', 'workRelated'] as const;

/** One line of the record of processing, with everything that article 30 asks for. */
export const ActivityPanel = ({ activity }: Props) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  const { set, unset } = useRecordEdit<'activity'>(activity);
  const isLocked = useIsLocked();
  const words = useFieldWords();
  const findings = evaluation.findings.filter((finding) => isAbout(finding, activity.id));
  return (
    <div>
      <Panel title={text(activity.title)}>
        <dl className="facts">
          <dt>{t('activities.name')}</dt>
          <dd>
            <TextEdit
              label={t('activities.name')}
              value={activity.title}
              onSave={(value) => set('title', value)}
            />
          </dd>
          <dt>{t('activities.description')}</dt>
          <dd>
            <TextEdit
              label={t('activities.description')}
              multiline
              value={activity.description}
              onSave={(value) => set('description', value)}
            />
          </dd>
        </dl>
      </Panel>
      <PurposesPanel activity={activity} />
      <DecidesPanel activity={activity} />
      <ChainPanel activity={activity} />
      <Panel title={t('field.activity.data')}>
        <ListEdit
          items={activity.data}
          nameOf={(item) => text(item.text)}
          onSave={(items) => set('data', items)}
          create={async () => ({
            text: await startingText(message('activities.newText')),
            class: 'ordinary' as const,
          })}
          addLabel={t('activities.addData')}
          empty={t('criteria.noData')}
          render={(item, change) => (
            <div className="row-of-fields apart">
              <TextEdit
                label={t('field.activity.data')}
                value={item.text}
                onSave={(value) => change({ ...item, text: value })}
              />
              <ChoiceEdit
                label={t('activities.dataClass')}
                hideLabel
                value={item.class}
                options={words.choices('activity.data.class', dataClasses)}
                onSave={(value) => change({ ...item, class: value })}
              />
            </div>
          )}
        />
      </Panel>
      <Panel title={t('field.activity.subjects')}>
        <ListEdit
          items={activity.subjects}
          nameOf={(item) => text(item.text)}
          onSave={(items) => set('subjects', items)}
          create={async (): Promise<Subject> => ({
            text: await startingText(message('activities.newText')),
            vulnerable: false,
          })}
          addLabel={t('activities.addSubjects')}
          empty={t('criteria.noSubjects')}
          render={(item, change) => (
            <>
              <TextEdit
                label={t('field.activity.subjects')}
                value={item.text}
                onSave={(value) => change({ ...item, text: value })}
              />
              <div className="row-of-fields">
                <RangeEdit
                  label={t('activities.count')}
                  unit={t('chart.harm.persons')}
                  value={item.count}
                  onSave={([low, high]) => change({ ...item, count: [low, high] })}
                />
                <label className="check-edit">
                  <input
                    type="checkbox"
                    checked={item.vulnerable}
                    disabled={isLocked}
                    onChange={(event) => change({ ...item, vulnerable: event.target.checked })}
                  />
                  {t('field.activity.subjects.vulnerable')}
                </label>
              </div>
            </>
          )}
        />
      </Panel>
      <Panel title={t('activities.rest')}>
        <dl className="facts">
          <dt>{t('field.activity.retention')}</dt>
          <dd>
            <TextEdit
              label={t('field.activity.retention')}
              value={activity.retention}
              onSave={(value) => set('retention', value)}
              onClear={() => unset('retention')}
            />
          </dd>
          <dt>{t('activities.obtainedFrom')}</dt>
          <dd>
            <ChoiceEdit
              label={t('activities.obtainedFrom')}
              hideLabel
              value={activity.obtainedFrom}
              options={words.choices('activity.obtainedFrom', ['subject', 'others', 'both'] as const)}
              onSave={(value) => set('obtainedFrom', value)}
            />
          </dd>
          {(['recipients', 'systems'] as const).map((field) => (
            <TextListFact key={field} activity={activity} field={field} />
          ))}
        </dl>
      </Panel>
      <NecessityPanel activity={activity} />
      <CriteriaPanel activity={activity} />
      <Panel title={t('activities.findings')}>
        <FindingList findings={findings} empty={t('activities.noFindings')} />
      </Panel>
      <MoreFields of={activity} />
      <RemoveRecord id={activity.id} label={t('activities.removeActivity')} />
    </div>
  );
};

const TextListFact = ({ activity, field }: Props & { readonly field: 'recipients' | 'systems' }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { set } = useRecordEdit<'activity'>(activity);
  return (
    <>
      <dt>{t(`activities.${field}`)}</dt>
      <dd>
        <ListEdit
          items={activity[field]}
          nameOf={text}
          onSave={(items) => set(field, items)}
          create={() => startingText(message('activities.newText'))}
          addLabel={t(field === 'recipients' ? 'activities.addRecipient' : 'activities.addSystem')}
          empty={t(field === 'recipients' ? 'criteria.noRecipients' : 'criteria.noSystems')}
          render={(item, change) => (
            <TextEdit label={t(`activities.${field}`)} value={item} onSave={change} />
          )}
        />
      </dd>
    </>
  );
};
