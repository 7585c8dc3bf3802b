import { Button, Dialog, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import type { Conflict } from '@risikobilde/core';
import { useRef, useState } from 'react';
import { useWording } from '../../shared/components/change-list/use-wording.js';
import { pathInWords, valueInWords } from '../../shared/components/change-list/value-in-words.js';
import { WordDiff } from '../../shared/components/word-diff.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

type Side = 'yours' | 'theirs';
const keyOf = ({ record, field }: Conflict) => `${record}.${field ?? ''}`;

/** A text so long that the two are told apart by what differs. */
const longText = 160;

/** A lost update, field by field: the user chooses, nothing is thrown away silently. */
export const ConflictDialog = () => {
  const { t } = useWords();
  const { store } = useWorkbench();
  const { conflicts } = useSnapshot();
  const dialog = useRef<HTMLDialogElement>(null);
  const [keep, setKeep] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (conflict: Conflict): Side => keep[keyOf(conflict)] ?? 'yours';
  return (
    <Dialog
      ref={dialog}
      open
      modal
      closedby="none"
      closeButton={false}
      className="conflict"
      aria-labelledby="conflict-title"
    >
      <Heading level={2} data-size="xs" id="conflict-title">
        {t('conflict.title')}
      </Heading>
      <Paragraph>{t('conflict.lead')}</Paragraph>
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={keyOf(conflict)}
          conflict={conflict}
          side={sideOf(conflict)}
          onChoose={(side) => setKeep({ ...keep, [keyOf(conflict)]: side })}
        />
      ))}
      <Button
        onClick={() => {
          // Closing gives focus back to where it was; going away does not.
          dialog.current?.close();
          store.resolve(conflicts.filter((one) => sideOf(one) === 'theirs'));
        }}
      >
        {t('conflict.save')}
      </Button>
    </Dialog>
  );
};

type ChoiceProps = {
  readonly conflict: Conflict;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
};

const ConflictChoice = ({ conflict, side, onChoose }: ChoiceProps) => {
  const { t } = useWords();
  const wording = useWording();
  const { record } = useWorkbench();
  const { field } = conflict;
  const kind = record(conflict.record)?.kind ?? '';
  const show = (value: unknown) =>
    value === undefined
      ? t(field === undefined ? 'changeList.removed' : 'conflict.empty')
      : field === undefined
        ? t('conflict.whole')
        : valueInWords(kind, field, value, wording);
  const what = field === undefined ? undefined : pathInWords(kind, field, wording);
  const { yours, theirs } = conflict;
  const areLong = typeof yours === 'string' && typeof theirs === 'string' && yours.length > longText;
  return (
    <Fieldset>
      <Fieldset.Legend>
        {wording.nameOf(conflict.record)}
        {what !== undefined && `: ${what}`}
      </Fieldset.Legend>
      {(['yours', 'theirs'] as const).map((each) => (
        <Radio
          key={each}
          name={keyOf(conflict)}
          value={each}
          label={t(`conflict.${each}`)}
          {...(!areLong && {
            description: <span className="conflict-value">{show(conflict[each])}</span>,
          })}
          checked={side === each}
          onChange={() => onChoose(each)}
        />
      ))}
      {areLong && (
        <div className="conflict-difference" role="region" tabIndex={0} aria-label={t('conflict.difference')}>
          <p>{t('conflict.difference')}</p>
          <WordDiff before={theirs} after={yours} />
        </div>
      )}
    </Fieldset>
  );
};
