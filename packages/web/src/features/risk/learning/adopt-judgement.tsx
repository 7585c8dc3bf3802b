import { Button } from '@digdir/designsystemet-react';
import type { Judgement, RecordOf } from '@risikobilde/core';
import type { Message } from '@risikobilde/words';
import { useState } from 'react';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { startingText, useWords } from '../../../shared/words.js';

/** What somebody makes theirs: a judgement but for who, when and why. */
export type JudgedEstimate = Pick<
  Judgement,
  'alternative' | 'frequency' | 'consequence' | 'strength' | 'organisation'
>;

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly next: JudgedEstimate;
  readonly why: Message;
  readonly button: string;
};

/** Makes a judgement of what was computed, when somebody says that it is theirs. The one before stays on record. */
export const AdoptJudgement = ({ scenario, next, why, button }: Props) => {
  const { t } = useWords();
  const { of, text, edit, asOf } = useWorkbench();
  const [by, setBy] = useState(of('assessment')[0]?.subject.operator);
  if (useIsLocked()) return null;
  return (
    <div className="learning-adopt">
      <ChoiceEdit
        label={t('learning.decidedBy')}
        value={by}
        options={of('party').map(({ id, name }) => ({ value: id, label: text(name) }))}
        onSave={setBy}
      />
      <Button
        variant="secondary"
        data-size="sm"
        disabled={by === undefined}
        onClick={async () => {
          if (by === undefined) return;
          const { alternative, frequency, consequence, strength, organisation } = next;
          const judgement: Judgement = {
            alternative,
            frequency,
            consequence,
            strength,
            ...(organisation && { organisation }),
            by,
            on: asOf,
            why: await startingText(why),
          };
          edit([{ record: scenario.id, set: { judgements: [...scenario.judgements, judgement] } }]);
        }}
      >
        {button}
      </Button>
    </div>
  );
};
