import type { RecordOf } from '@risikobilde/core';
import { memo } from 'react';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = { readonly scenario: RecordOf<'scenario'> };

/** From source to harm, link by link: who, by which way, what happens, where, and what it does to people. */
export const StoryPanel = memo(({ scenario }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const { source, harm } = scenario;
  return (
    <Panel title={t('risk.story')} className="risk-story-panel">
      <ol className="risk-story">
        <li>
          <h3>{t('common.source')}</h3>
          <FieldEdit of={scenario} name="source.actor" hideLabel label={t('common.source')} />
          <p className="meta">{capital(t(`value.scenario.source.type.${source.type}`))}</p>
          {(['capability', 'intent'] as const).map(
            (name) =>
              source[name] && (
                <p key={name} className="meta">
                  {t(`field.scenario.source.${name}`)}: {text(source[name])}
                </p>
              ),
          )}
          {source.series.length > 0 && (
            <p className="meta">
              {t('risk.leansOn')}: {source.series.map(nameOf).join(', ')}
            </p>
          )}
        </li>
        <li>
          <h3>{t('risk.paths')}</h3>
          <FieldEdit of={scenario} name="source.accessPaths" hideLabel />
        </li>
        <li>
          <h3>{t('field.scenario.event')}</h3>
          <FieldEdit of={scenario} name="event" hideLabel />
          <p className="meta">{t('risk.affects')}:</p>
          <ul className="risk-affects">
            {scenario.affects.map((id) => (
              <li key={id}>
                <RecordLink record={id}>{nameOf(id)}</RecordLink>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <h3>{t('field.scenario.harm')}</h3>
          <FieldEdit of={scenario} name="harm.chain" hideLabel label={t('field.scenario.harm')} />
          <p className="meta">
            {t('field.scenario.harm.severity')}: {capital(t(`value.scenario.harm.severity.${harm.severity}`))}{' '}
            ({harm.kinds.map((kind) => t(`value.scenario.harm.kinds.${kind}`)).join(', ')})
          </p>
        </li>
      </ol>
    </Panel>
  );
});
