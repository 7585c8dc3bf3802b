import { chainChart, chainOfActivity } from '@risikobilde/charts';
import { useMemo } from 'react';
import { ChartView } from '../../../shared/components/chart-view/chart-view.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { useFieldWords, useViewpoint } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { useChain } from './chain-strip.js';

/** The whole chain of each of the service's own activities, as a picture and as a table. */
export const ChainPicture = () => {
  const { t } = useWords();
  const { says } = useChain();
  const { of, evaluation, provenance, text } = useWorkbench();
  const view = useViewpoint();
  const words = useFieldWords();
  const activities = of('activity').filter(({ id }) => provenance(id).from === 'own');
  const charts = useMemo(
    () =>
      activities.map(({ id, title }) => ({
        id,
        title,
        data: chainOfActivity({
          activity: id,
          roles: evaluation.roles,
          transfers: evaluation.transfers,
          parties: of('party'),
          engagements: of('engagement'),
          view,
          groundName: (type) => ({ nb: words.result(`ground.${type}`) }),
        }),
      })),
    [activities, evaluation, of, view, words],
  );
  return (
    <>
      <PageHead title={says} lead={t('chainStrip.lead')} />
      {charts.map(({ id, title, data }) => (
        <section key={id}>
          <h2>{text(title)}</h2>
          <ChartView data={data} make={chainChart} />
        </section>
      ))}
    </>
  );
};
