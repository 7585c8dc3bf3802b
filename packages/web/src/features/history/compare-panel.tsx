import { Alert } from '@digdir/designsystemet-react';
import type { SealedEditEvent } from '@risikobilde/core';
import { useState } from 'react';
import { formatMoment } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { Loading } from '../../shared/loading.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { MeaningDiff } from '../../shared/components/meaning-diff/meaning-diff.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useDifference } from '../../shared/data/history-queries.js';

/** Any two moments held against each other by meaning; the start and now until others are chosen. */
export const ComparePanel = ({ events }: { readonly events: readonly SealedEditEvent[] }) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const [chosenFrom, setFrom] = useState<string>();
  const [chosenTo, setTo] = useState<string>();
  const from = Number(chosenFrom ?? events[0]?.revision ?? 1);
  const to = Number(chosenTo ?? events.at(-1)?.revision ?? 1);
  const options = events
    .map((event) => ({
      value: String(event.revision),
      label: `${t('history.revision', { n: event.revision })}, ${formatMoment(event.when, language)}`,
    }))
    .toReversed();
  const { data, error } = useDifference(from, to);
  return (
    <Panel title={t('history.compare')}>
      <p className="prose">{t('history.compareLead')}</p>
      <div className="row-of-fields">
        <ViewChoice label={t('changeList.from')} value={String(from)} options={options} onSave={setFrom} />
        <ViewChoice label={t('changeList.to')} value={String(to)} options={options} onSave={setTo} />
      </div>
      {error && <Alert data-color="danger">{t('history.failed', { detail: error.message })}</Alert>}
      {data ? <MeaningDiff changes={data} /> : !error && <Loading />}
    </Panel>
  );
};
