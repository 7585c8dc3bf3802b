import { useState } from 'react';
import { useTexts } from '../../app/language.js';
import { Loading } from '../../app/loading.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { MeaningDiff } from '../../components/meaning-diff/meaning-diff.js';
import { Panel } from '../../components/panel.js';
import { useWorkbench } from '../../data/context.js';
import { formatMoment } from '../history/format-moment.js';
import { useDifference, useEvents } from '../history/history-queries.js';
import { publishTexts } from './texts.js';

/** What is different now from after an earlier edit: what a reader of the last release will find changed. */
export const DifferencePanel = () => {
  const t = useTexts(publishTexts);
  const { language } = useWorkbench();
  const { data: events = [] } = useEvents();
  const [chosen, choose] = useState<string>();
  const newest = events.at(-1)?.revision ?? 1;
  const from = Number(chosen ?? events[0]?.revision ?? 1);
  const { data } = useDifference(from, newest);
  if (events.length < 2)
    return (
      <Panel title={t('difference')}>
        <p className="prose">{t('onlyOne')}</p>
      </Panel>
    );
  return (
    <Panel title={t('difference')}>
      <p className="prose">{t('differenceLead')}</p>
      <ChoiceEdit
        label={t('since')}
        value={String(from)}
        options={events
          .slice(0, -1)
          .map((event) => ({
            value: String(event.revision),
            label: `${event.revision}: ${formatMoment(event.when, language)}${event.why === undefined ? '' : ` (${event.why})`}`,
          }))
          .toReversed()}
        onSave={choose}
      />
      {data ? <MeaningDiff changes={data} /> : <Loading />}
    </Panel>
  );
};
