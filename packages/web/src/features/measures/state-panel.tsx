import { Button } from '@digdir/designsystemet-react';
import { measureStateOn, parseLocalDate, type RecordOf } from '@risikobilde/core';
import { useId, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { formatDate } from '../../components/format.js';
import { Panel } from '../../components/panel.js';
import { useWords } from '../../components/use-words.js';
import { useWorkbench } from '../../data/context.js';
import { measuresTexts } from './texts.js';

type Measure = RecordOf<'measure'>;
type State = Measure['states'][number]['state'];

const states: readonly State[] = ['proposed', 'planned', 'implemented', 'verified', 'withdrawn'];

/** How far the measure has come, the states it has had, and a new one with its day: nothing of the past is written over. */
export const StatePanel = ({ measure }: { readonly measure: Measure }) => {
  const t = useTexts(measuresTexts);
  const { asOf, language } = useWorkbench();
  const words = useWords();
  const { set } = useRecordEdit<'measure'>(measure);
  const id = useId();
  const [state, setState] = useState<State>();
  const [from, setFrom] = useState<string>(asOf);
  const [said, setSaid] = useState('');
  const now = measureStateOn(measure, asOf);
  const day = parseLocalDate(from);
  const lacksEvidence = state === 'verified' && measure.evidence.length === 0;
  return (
    <Panel title={t('state')}>
      <p>
        <strong>{now ? t('stateNow', { state: words.value('state', now) }) : t('noState')}</strong>
      </p>
      <ol className="plain-list">
        {measure.states.map((one, i) => (
          <li key={`${one.state}-${i}`}>
            {words.value('state', one.state)},{' '}
            {one.from === undefined
              ? t('sinceUnknown')
              : t('since', { date: formatDate(one.from, language) })}
          </li>
        ))}
      </ol>
      <h3>{t('change')}</h3>
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('newState')}
          value={state}
          options={words.choices('state', states)}
          onSave={setState}
          onClear={() => setState(undefined)}
        />
        <div>
          <label className="edit-label" htmlFor={id}>
            {t('from')}
          </label>
          <input
            id={id}
            type="date"
            className="edit-date"
            value={from}
            min="2000-01-01"
            max="2100-12-31"
            onChange={(event) => setFrom(event.target.value)}
          />
        </div>
        <Button
          data-size="sm"
          variant="secondary"
          disabled={state === undefined || day === undefined || lacksEvidence}
          onClick={() => {
            if (state === undefined || day === undefined) return;
            set('states', withState(measure.states, { state, from: day }));
            setState(undefined);
            setSaid(t('stateSaved'));
          }}
        >
          {t('addState')}
        </Button>
      </div>
      {lacksEvidence && <p className="edit-note wrong">{t('needsEvidence')}</p>}
      <p role="status" className="subtle">
        {said}
      </p>
    </Panel>
  );
};

/** The states with a new one in the order of their days; one without a day is from before the others. */
const withState = (before: Measure['states'], added: Measure['states'][number]): Measure['states'] => {
  const later = before.findIndex(
    (one) => one.from !== undefined && added.from !== undefined && one.from > added.from,
  );
  return later === -1 ? [...before, added] : before.toSpliced(later, 0, added);
};
