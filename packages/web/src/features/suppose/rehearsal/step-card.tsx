import { Button } from '@digdir/designsystemet-react';
import type { RecordOf, Text } from '@risikobilde/core';
import { useId, useState } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

type Props = {
  readonly step: RecordOf<'rehearsal'>['steps'][number];
  /** Who has the role; undefined while nobody has come. */
  readonly name: string | undefined;
  readonly onBegin: (by: string) => void;
  readonly onStuck: (asks: Text) => void;
  readonly onDone: (answer: Text) => void;
};

/** The step that is next: who takes it, what came of it, and that one is stuck. */
export const StepCard = ({ step, name, onBegin, onStuck, onDone }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const field = useId();
  const [by, setBy] = useState('');
  const [said, setSaid] = useState('');
  const [isMissed, setMissed] = useState(false);
  const taking = by.trim() === '' ? name : by.trim();
  const begin = () => (taking === undefined ? setMissed(true) : onBegin(taking));
  const tell = (to: (text: Text) => void) => {
    if (said.trim() === '') return setMissed(true);
    setMissed(false);
    setSaid('');
    to({ [language]: said.trim() });
  };
  const note = isMissed && (
    <p className="edit-note wrong" role="alert">
      {t(step.begun === undefined ? 'rehearsal.needsName' : 'rehearsal.needsWords')}
    </p>
  );
  if (step.begun === undefined)
    return (
      <div className="rehearsal-card">
        {name === undefined && <p>{t('rehearsal.notCome')}</p>}
        <label htmlFor={field}>{t(name === undefined ? 'rehearsal.takeOver' : 'rehearsal.other')}</label>
        <input id={field} value={by} onChange={({ target }) => setBy(target.value)} />
        <Button data-size="sm" onClick={begin}>
          {t('rehearsal.beginStep')}
        </Button>
        {note}
      </div>
    );
  return (
    <div className="rehearsal-card">
      <label htmlFor={field}>{t('rehearsal.answer')}</label>
      <textarea id={field} rows={2} value={said} onChange={({ target }) => setSaid(target.value)} />
      <Button data-size="sm" onClick={() => tell(onDone)}>
        {t('rehearsal.done')}
      </Button>
      <Button data-size="sm" variant="tertiary" onClick={() => tell(onStuck)}>
        {t('rehearsal.stuck')}
      </Button>
      {note}
    </div>
  );
};
