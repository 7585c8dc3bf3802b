import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import type { Alternative } from '../../../shared/risk/use-risk-frame.js';
import { useWords } from '../../../shared/words.js';
import type { Draft } from '../use-draft.js';
import { UpdateBox } from './update-box.js';
import { useLearning } from './use-learning.js';
import './learning.css';

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly alternative: Alternative;
  readonly draft: Draft;
};

/** What has happened of a scenario, in which years it was counted, and what that makes of the estimate. */
export const IncidentsPanel = ({ scenario, alternative, draft }: Props) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const [adding, setAdding] = useState<'incident' | 'observation'>();
  const learning = useLearning();
  const update = learning.updates.find(
    (one) => one.scenario === scenario.id && one.alternative === alternative.id,
  );
  const judgement = draft.judgementOf(alternative.id);
  const incidents = of('incident').filter((one) => one.scenario === scenario.id);
  const counts = of('observation').filter((one) => one.scenarios.includes(scenario.id));
  const close = { onAdded: () => setAdding(undefined), onCancel: () => setAdding(undefined) };
  return (
    <Panel title={t('learning.title')} className="learning">
      {incidents.length === 0 && <p>{t('learning.none')}</p>}
      <ul className="lined-list">
        {incidents
          .toSorted((a, b) => (a.on < b.on ? 1 : -1))
          .map((one) => (
            <IncidentItem key={one.id} incident={one} />
          ))}
      </ul>
      {counts.length === 0 ? (
        <p>{t('learning.noCount')}</p>
      ) : (
        <ul className="lined-list">
          {counts.map((one) => (
            <CountItem key={one.id} count={one} />
          ))}
        </ul>
      )}
      {update && judgement && <UpdateBox scenario={scenario} judgement={judgement} update={update} />}
      {adding === 'incident' && (
        <NewRecord
          kind="incident"
          names={['on', 'what', 'outcome', 'persons', 'severity', 'source', 'notedBy']}
          optional={() => ['persons', 'severity']}
          stem="incident"
          title={t('learning.newIncident')}
          add={t('learning.addIncident')}
          preset={{ scenario: scenario.id, alternative: alternative.id }}
          note={t('learning.noPersons')}
          {...close}
        />
      )}
      {adding === 'observation' && (
        <NewRecord
          kind="observation"
          names={['starts', 'ends', 'source', 'by', 'why']}
          optional={() => ['ends', 'why']}
          stem="count"
          title={t('learning.newCount')}
          add={t('learning.addCount')}
          preset={{ scenarios: [scenario.id], alternative: alternative.id }}
          note={t('learning.countNote')}
          {...close}
        />
      )}
      {adding === undefined && (
        <p className="learning-buttons">
          <Button variant="secondary" data-size="sm" onClick={() => setAdding('incident')}>
            {t('learning.newIncident')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={() => setAdding('observation')}>
            {t('learning.newCount')}
          </Button>
        </p>
      )}
    </Panel>
  );
};

/** An incident in one line, and all its fields when it is opened. */
const IncidentItem = ({ incident }: { readonly incident: RecordOf<'incident'> }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { value } = useFieldWords();
  const harmed =
    incident.outcome === 'harm'
      ? incident.persons === undefined
        ? t('learning.unknownPersons')
        : t('quantity.personsExactly', { n: incident.persons })
      : value('incident.outcome', incident.outcome);
  return (
    <RecordFrame id={incident.id} look="none">
      <li id={incident.id}>
        <FoldOut summary={t('learning.incident', { on: incident.on, what: text(incident.what), harmed })}>
          <Fields
            of={incident}
            names={[
              'on',
              'what',
              'outcome',
              'scenario',
              'alternative',
              'persons',
              'severity',
              'source',
              'notedBy',
            ]}
          />
          <MoreFields of={incident} />
          <RemoveRecord id={incident.id} label={t('learning.removeIncident')} />
        </FoldOut>
      </li>
    </RecordFrame>
  );
};

const CountItem = ({ count }: { readonly count: RecordOf<'observation'> }) => {
  const { t } = useWords();
  return (
    <RecordFrame id={count.id} look="none">
      <li id={count.id}>
        <FoldOut
          summary={
            count.ends === undefined
              ? t('learning.countedSince', { from: count.starts, source: count.source })
              : t('learning.countedBetween', {
                  from: count.starts,
                  to: count.ends,
                  source: count.source,
                })
          }
        >
          <Fields of={count} names={['scenarios', 'alternative', 'starts', 'ends', 'source', 'by', 'why']} />
          <MoreFields of={count} />
          <RemoveRecord id={count.id} label={t('learning.removeCount')} />
        </FoldOut>
      </li>
    </RecordFrame>
  );
};
