import { type RecordOf } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { DateEdit } from '../../components/edit/date-edit.js';
import { ListEdit } from '../../components/edit/list-edit.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { Panel } from '../../components/panel.js';
import { useCatalogueItems } from '../../components/use-catalogue-items.js';
import { useWords } from '../../components/use-words.js';
import { useWorkbench } from '../../data/context.js';
import { EffectsPanel } from './effects-panel.js';
import { FailsPanel } from './fails-panel.js';
import { StatePanel } from './state-panel.js';
import { measuresTexts } from './texts.js';

type Measure = RecordOf<'measure'>;
type Evidence = Measure['evidence'][number];

/** One measure in full: its state, what happens if it fails, its effects, owner and evidence. */
export const MeasurePanel = ({ measure }: { readonly measure: Measure }) => {
  const t = useTexts(measuresTexts);
  const { text, asOf } = useWorkbench();
  const words = useWords();
  const itemName = useCatalogueItems();
  const { set, unset } = useRecordEdit<'measure'>(measure);
  return (
    <div>
      <Panel title={text(measure.title)}>
        <dl className="facts">
          <dt>{t('name')}</dt>
          <dd>
            <TextEdit label={t('name')} value={measure.title} onSave={(title) => set('title', title)} />
          </dd>
          <dt>{t('description')}</dt>
          <dd>
            <TextEdit
              label={t('description')}
              multiline
              value={measure.description}
              onSave={(description) => set('description', description)}
            />
          </dd>
          <dt>{t('type')}</dt>
          <dd>
            <ChoiceEdit
              label={t('type')}
              hideLabel
              value={measure.type}
              options={words.choices('type', ['technical', 'legal', 'organisational'] as const)}
              onSave={(type) => set('type', type)}
            />
          </dd>
          <dt>{t('owner')}</dt>
          <dd>
            <TextEdit
              label={t('owner')}
              value={measure.owner}
              onSave={(owner) => set('owner', owner)}
              onClear={() => unset('owner')}
            />
          </dd>
          <dt>{t('due')}</dt>
          <dd>
            <DateEdit
              label={t('due')}
              hideLabel
              value={measure.due}
              onSave={(due) => set('due', due)}
              onClear={() => unset('due')}
            />
            {measure.due !== undefined && measure.due < asOf && (
              <p className="edit-note wrong">{t('overdue')}</p>
            )}
          </dd>
          <dt>{t('cost')}</dt>
          <dd>
            <TextEdit
              label={t('cost')}
              value={measure.cost}
              onSave={(cost) => set('cost', cost)}
              onClear={() => unset('cost')}
            />
          </dd>
          {measure.refs.length > 0 && (
            <>
              <dt>{t('refs')}</dt>
              <dd>
                <ul className="plain-list">
                  {measure.refs.map((ref) => (
                    <li key={ref}>{itemName(ref)}</li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      </Panel>
      <StatePanel measure={measure} />
      <FailsPanel measure={measure} />
      <EffectsPanel measure={measure} />
      <Panel title={t('evidence')}>
        <ListEdit
          items={measure.evidence}
          nameOf={(item) => text(item.text)}
          onSave={(evidence) => set('evidence', evidence)}
          create={(): Evidence => ({ text: { nb: t('newEvidence') } })}
          addLabel={t('addEvidence')}
          empty={t('noEvidence')}
          render={(item, change) => (
            <>
              <TextEdit
                label={t('evidenceText')}
                value={item.text}
                onSave={(value) => change({ ...item, text: value })}
              />
              {item.cite && (
                <p className="subtle">
                  {t('source')}:{' '}
                  {item.cite.url === undefined ? (
                    item.cite.title
                  ) : (
                    <a className="ds-link" href={item.cite.url} rel="noreferrer" target="_blank">
                      {item.cite.title}
                    </a>
                  )}
                </p>
              )}
            </>
          )}
        />
      </Panel>
    </div>
  );
};
