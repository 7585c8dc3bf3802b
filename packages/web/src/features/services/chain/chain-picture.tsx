import { chainChart, chainOfActivity } from '@risikobilde/charts';
import { useMemo } from 'react';
import { ChartView } from '../../../shared/components/chart-view/chart-view.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';

/** The whole chain of each of the service's own activities, as a picture and as a table. */
export const ChainPicture = () => {
  const { of, evaluation, world, provenance, text } = useWorkbench();
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
          world,
          groundName: (type) => ({ nb: words.result(`ground.${type}`) }),
        }),
      })),
    [activities, evaluation, of, world, words],
  );
  return charts.map(({ id, title, data }) => (
    <section key={id}>
      <h2>{text(title)}</h2>
      <ChartView data={data} make={chainChart} />
    </section>
  ));
};
