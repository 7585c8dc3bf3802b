import { useState } from 'react';
import { formatMoment } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { Loading } from '../../shared/loading.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { MeaningDiff } from '../../shared/components/meaning-diff/meaning-diff.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useDifference, useEvents } from '../../shared/data/history-queries.js';

/** What is different now from after an earlier edit: what a reader of the last release will find changed. */
export const DifferencePanel = () => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const { data: events = [] } = useEvents();
  const [chosen, choose] = useState<string>();
  const newest = events.at(-1)?.revision ?? 1;
  const from = Number(chosen ?? events[0]?.revision ?? 1);
  const { data } = useDifference(from, newest);
  if (events.length < 2)
    return (
      <Panel title={t('publish.difference')}>
        <p className="prose">{t('publish.onlyOne')}</p>
      </Panel>
    );
  return (
    <Panel title={t('publish.difference')}>
      <p className="prose">{t('publish.differenceLead')}</p>
      <ViewChoice
        label={t('publish.since')}
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
