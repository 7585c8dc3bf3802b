import { Button, Heading } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { freeId } from '../../shared/components/edit/free-id.js';
import { useFirstEmpty } from '../../shared/components/new-record/use-first-empty.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';

type Right = RecordOf<'right'>;
type Props = {
  readonly activity: string;
  readonly article: string;
  readonly onDone: () => void;
};

/** The answer to a right that nobody has answered: it is stored when it says both what holds and how. */
export const NewRightForm = ({ activity, article, onDone }: Props) => {
  const { t } = useWords();
  const { edit, record, of, text } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
  const navigate = useNavigate();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const operator = of('assessment')[0]?.subject.operator;
  const [says, setSays] = useState<Right['says']>();
  const [by, setBy] = useState(operator);
  const [how, setHow] = useState('');
  const canAdd = says !== undefined && by !== undefined && how.trim() !== '';
  const { whenReady, note } = useFirstEmpty(canAdd);
  useEffect(() => head.current?.focus(), []);
  const add = () => {
    if (!canAdd) return;
    const made = freeId(`${activity}-art-${article}`, 'rettighet', (taken) => record(taken) !== undefined);
    edit([
      {
        record: made,
        add: {
          kind: 'right',
          id: made,
          level: 'public',
          article,
          activities: [activity],
          says,
          how: { nb: how.trim() },
          answeredBy: by,
          exceptions: [],
        },
      },
    ]);
    onDone();
    void navigate({ to: '.', search: true, hash: made, resetScroll: false });
  };
  if (useIsLocked()) return null;
  return (
    <form className="panel" aria-labelledby={`${id}-head`} onSubmit={whenReady(add)}>
      <Heading ref={head} tabIndex={-1} level={2} data-size="xs" id={`${id}-head`}>
        {t('rights.newAnswer', { activity: nameOf(activity), article })}
      </Heading>
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('field.right.says')}
          value={says}
          options={words.choices('right.says', ['exists', 'mayBeOverridden', 'doesNotExist'] as const)}
          onSave={setSays}
        />
        <ChoiceEdit
          label={t('rights.answeredBy')}
          value={by}
          options={of('party').map((party) => ({ value: party.id, label: text(party.name) }))}
          onSave={setBy}
        />
      </div>
      <div className="text-edit">
        <label className="edit-label" htmlFor={`${id}-how`}>
          {t('rights.how')}
        </label>
        <textarea id={`${id}-how`} rows={3} value={how} onChange={(event) => setHow(event.target.value)} />
      </div>
      {note}
      <div className="row-of-fields">
        <Button type="submit" data-size="sm">
          {t('common.saveAnswer')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
