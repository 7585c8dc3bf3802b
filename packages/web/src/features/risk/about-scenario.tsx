import type { RecordOf } from '@risikobilde/core';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useWorkbench } from '../../shared/data/context.js';
import { DirectionsEdit } from './directions-edit.js';
import { dimensions, severities, types } from './new-scenario-form.js';

type Props = { readonly scenario: RecordOf<'scenario'> };

const harmKinds = ['physical', 'material', 'nonMaterial', 'rights'] as const;

/** What a scenario is filed under and leans on: everything of it that the story does not tell. */
export const AboutScenario = ({ scenario }: Props) => {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="risk-about">
      <FoldOut className="risk-about" summary={<h2 id="risk-about">{t('scenario.about')}</h2>}>
        <Facts scenario={scenario} />
        <h3>{t('scenario.directions')}</h3>
        <DirectionsEdit scenario={scenario} />
        <RemoveRecord id={scenario.id} label={t('scenario.remove')} />
      </FoldOut>
    </section>
  );
};

const Facts = ({ scenario }: Props) => {
  const { t } = useWords();
  const { of, text, world } = useWorkbench();
  const { set, unset } = useRecordEdit<'scenario'>(scenario);
  const { source, harm } = scenario;
  const { capability: _capability, ...withoutCapability } = source;
  const { intent: _intent, ...withoutIntent } = source;
  const entries = (kind: 'series' | 'subprocessors') =>
    world.entries.flatMap((entry) =>
      entry.kind === kind && 'title' in entry ? [{ value: entry.id, label: text(entry.title) }] : [],
    );
  return (
    <dl className="facts">
      <dt>{t('field.scenario.title')}</dt>
      <dd>
        <TextEdit
          label={t('field.scenario.title')}
          value={scenario.title}
          onSave={(title) => set('title', title)}
        />
      </dd>
      <dt>{t('about.riskOwner')}</dt>
      <dd>
        <TextEdit
          label={t('about.riskOwner')}
          value={scenario.owner}
          onSave={(owner) => set('owner', owner)}
          onClear={() => unset('owner')}
        />
      </dd>
      <dt>{t('scenario.group')}</dt>
      <dd>
        <LineEdit
          label={t('scenario.group')}
          hideLabel
          short
          help={t('scenario.groupHelp')}
          value={scenario.group}
          onSave={(group) => set('group', group)}
          onClear={() => unset('group')}
        />
      </dd>
      <dt>{t('scenario.affects')}</dt>
      <dd>
        <ChecksEdit
          label={t('scenario.affects')}
          hideLabel
          options={of('activity').map(({ id, title }) => ({ value: id, label: text(title) }))}
          chosen={scenario.affects}
          least={1}
          onSave={(affects) => set('affects', affects)}
        />
      </dd>
      <dt>{t('scenario.dimensions')}</dt>
      <dd>
        <ChecksEdit
          label={t('scenario.dimensions')}
          hideLabel
          options={dimensions.map((value) => ({
            value,
            label: capital(t(`value.scenario.dimensions.${value}`)),
          }))}
          chosen={scenario.dimensions}
          least={1}
          onSave={(chosen) => set('dimensions', chosen)}
        />
      </dd>
      <dt>{t('field.scenario.source.type')}</dt>
      <dd>
        <ChoiceEdit
          label={t('field.scenario.source.type')}
          hideLabel
          value={source.type}
          options={types.map((value) => ({
            value,
            label: capital(t(`value.scenario.source.type.${value}`)),
          }))}
          onSave={(type) => set('source', { ...source, type })}
        />
      </dd>
      <dt>{t('field.scenario.source.capability')}</dt>
      <dd>
        <TextEdit
          label={t('field.scenario.source.capability')}
          value={source.capability}
          onSave={(capability) => set('source', { ...source, capability })}
          onClear={() => set('source', withoutCapability)}
        />
      </dd>
      <dt>{t('field.scenario.source.intent')}</dt>
      <dd>
        <TextEdit
          label={t('field.scenario.source.intent')}
          value={source.intent}
          onSave={(intent) => set('source', { ...source, intent })}
          onClear={() => set('source', withoutIntent)}
        />
      </dd>
      <dt>{t('scenario.kinds')}</dt>
      <dd>
        <ChecksEdit
          label={t('scenario.kinds')}
          hideLabel
          options={harmKinds.map((value) => ({
            value,
            label: capital(t(`value.scenario.harm.kinds.${value}`)),
          }))}
          chosen={harm.kinds}
          least={1}
          onSave={(kinds) => set('harm', { ...harm, kinds })}
        />
      </dd>
      <dt>{t('field.scenario.harm.severity')}</dt>
      <dd>
        <ChoiceEdit
          label={t('field.scenario.harm.severity')}
          hideLabel
          value={harm.severity}
          options={severities.map((value) => ({
            value,
            label: capital(t(`value.scenario.harm.severity.${value}`)),
          }))}
          onSave={(severity) => set('harm', { ...harm, severity })}
        />
      </dd>
      <dt>{t('scenario.series')}</dt>
      <dd>
        <ChecksEdit
          label={t('scenario.series')}
          hideLabel
          options={entries('series')}
          chosen={source.series}
          onSave={(series) => set('source', { ...source, series })}
        />
        <p className="edit-note">{t('scenario.seriesHelp')}</p>
      </dd>
      <dt>{t('scenario.lists')}</dt>
      <dd>
        <ChecksEdit
          label={t('scenario.lists')}
          hideLabel
          options={entries('subprocessors')}
          chosen={scenario.subprocessors}
          onSave={(lists) => set('subprocessors', lists)}
        />
      </dd>
    </dl>
  );
};
