import { Heading } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { memo } from 'react';
import { message } from '@risikobilde/words';
import { capital } from '../../shared/capital.js';
import { startingText, useWords } from '../../shared/words.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = { readonly scenario: RecordOf<'scenario'> };

/** From source to harm, link by link: who, by which way, what happens, where, and what it does to people. */
export const StoryPanel = memo(({ scenario }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const { set } = useRecordEdit<'scenario'>(scenario);
  const { source, harm } = scenario;
  return (
    <section className="panel risk-story-panel" aria-labelledby="risk-story">
      <Heading level={2} data-size="xs" id="risk-story">
        {t('risk.story')}
      </Heading>
      <ol className="risk-story">
        <li>
          <h3>{t('common.source')}</h3>
          <TextEdit
            label={t('common.source')}
            value={source.actor}
            onSave={(actor) => set('source', { ...source, actor })}
          />
          <p className="risk-meta">{capital(t(`value.scenario.source.type.${source.type}`))}</p>
          {source.capability && (
            <p className="risk-meta">
              {t('field.scenario.source.capability')}: {text(source.capability)}
            </p>
          )}
          {source.intent && (
            <p className="risk-meta">
              {t('field.scenario.source.intent')}: {text(source.intent)}
            </p>
          )}
          {source.series.length > 0 && (
            <p className="risk-meta">
              {t('risk.leansOn')}: {source.series.map(nameOf).join(', ')}
            </p>
          )}
        </li>
        <li>
          <h3>{t('risk.paths')}</h3>
          <ListEdit
            items={source.accessPaths}
            nameOf={text}
            empty={t('risk.pathsEmpty')}
            addLabel={t('risk.addPath')}
            create={() => startingText(message('risk.newPath'))}
            render={(path, change) => <TextEdit label={t('risk.paths')} value={path} onSave={change} />}
            onSave={(accessPaths) => set('source', { ...source, accessPaths: [...accessPaths] })}
          />
        </li>
        <li>
          <h3>{t('field.scenario.event')}</h3>
          <TextEdit
            label={t('field.scenario.event')}
            value={scenario.event}
            onSave={(event) => set('event', event)}
          />
          <p className="risk-meta">{t('risk.affects')}:</p>
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
          <TextEdit
            label={t('field.scenario.harm')}
            value={harm.chain}
            onSave={(chain) => set('harm', { ...harm, chain })}
          />
          <p className="risk-meta">
            {t('field.scenario.harm.severity')}: {capital(t(`value.scenario.harm.severity.${harm.severity}`))}{' '}
            ({harm.kinds.map((kind) => t(`value.scenario.harm.kinds.${kind}`)).join(', ')})
          </p>
        </li>
      </ol>
    </section>
  );
});
