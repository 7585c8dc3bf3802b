import { chainChart, chainOfActivity } from '@risikobilde/charts';
import { useMemo, useState } from 'react';
import { ChartView } from '../../shared/components/chart-view/chart-view.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { useFieldWords, useViewpoint } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** Who processes for whom, as a picture: of everything, or of one activity. */
export const WholeChain = () => {
  const { t } = useWords();
  const { of, evaluation, text } = useWorkbench();
  const view = useViewpoint();
  const words = useFieldWords();
  const [activity, setActivity] = useState('');
  const data = useMemo(
    () =>
      chainOfActivity({
        ...(activity !== '' && { activity }),
        roles: evaluation.roles,
        transfers: evaluation.transfers,
        parties: of('party'),
        engagements: of('engagement'),
        view,
        groundName: (type) => ({ nb: words.result(`ground.${type}`) }),
      }),
    [activity, evaluation, of, view, words],
  );
  return (
    <Panel title={t('suppliers.chain')}>
      <ViewChoice
        label={t('suppliers.chainOf')}
        value={activity}
        options={[
          { value: '', label: t('suppliers.chainWhole') },
          ...of('activity').map(({ id, title }) => ({ value: id, label: text(title) })),
        ]}
        onSave={setActivity}
      />
      <ChartView data={data} make={chainChart} />
    </Panel>
  );
};
