import { Alert } from '@digdir/designsystemet-react';
import type { SealedEditEvent } from '@risikobilde/core';
import { formatMoment } from '@risikobilde/words';
import { useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useDifference } from '../../data/history-queries.js';
import { Loading } from '../../loading.js';
import { useWords } from '../../words.js';
import { ViewChoice } from '../edit/view-choice.js';
import { MeaningDiff } from './meaning-diff.js';

type Props = {
  readonly events: readonly SealedEditEvent[];
  readonly from: string;
  /** What the later of the two is called; left out where it is the newest. */
  readonly to?: string;
};

/** Two moments held against each other by meaning; the start and now until others are chosen. */
export const ComparedRevisions = ({ events, from, to }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const newest = String(events.at(-1)?.revision ?? 1);
  const [before, setBefore] = useState(String(events[0]?.revision ?? 1));
  const [chosen, setAfter] = useState<string>();
  const after = chosen ?? newest;
  const options = events
    .map(({ revision, when, why }) => ({
      value: String(revision),
      label: `${t('history.revision', { n: revision })}, ${formatMoment(when, language)}${why === undefined ? '' : ` (${why})`}`,
    }))
    .toReversed();
  const { data, error } = useDifference(Number(before), Number(after));
  return (
    <>
      <div className="row-of-fields">
        <ViewChoice label={from} value={before} options={options} onSave={setBefore} />
        {to !== undefined && <ViewChoice label={to} value={after} options={options} onSave={setAfter} />}
      </div>
      {error && <Alert data-color="danger">{t('history.failed', { detail: error.message })}</Alert>}
      {data ? <MeaningDiff changes={data} /> : !error && <Loading />}
    </>
  );
};
