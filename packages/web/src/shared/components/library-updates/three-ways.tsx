import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import type { UpdatedField } from '@risikobilde/core';
import { type ReactNode, useId, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { WordDiff } from '../word-diff.js';
import './library-updates.css';

/** What was decided of each difference, by its key; those that nobody has decided are not in it. */
export type UpdateChoices = ReadonlyMap<string, 'keep' | 'take'>;

type DecideProps = {
  readonly keys: readonly string[];
  readonly onDone: (taken: ReadonlySet<string>) => void;
  readonly children: (
    decided: UpdateChoices,
    decide: (key: string, as: 'keep' | 'take') => void,
  ) => ReactNode;
};

/** Differences to be decided one by one, or all at once; nothing is taken or kept until all are, and nothing is chosen beforehand. */
export const DecideEach = ({ keys, onDone, children }: DecideProps) => {
  const { t } = useWords();
  const [decided, setDecided] = useState<UpdateChoices>(new Map());
  const [isTried, setTried] = useState(false);
  const left = keys.filter((key) => !decided.has(key)).length;
  const decide = (key: string, as: 'keep' | 'take') => setDecided(new Map(decided).set(key, as));
  const all = (as: 'keep' | 'take') => setDecided(new Map(keys.map((key) => [key, as])));
  return (
    <div className="library-update">
      {children(decided, decide)}
      {keys.length > 1 && (
        <div className="library-update-acts">
          <Button variant="tertiary" data-size="sm" type="button" onClick={() => all('keep')}>
            {t('path.updates.keepAll')}
          </Button>
          <Button variant="tertiary" data-size="sm" type="button" onClick={() => all('take')}>
            {t('path.updates.takeAll')}
          </Button>
        </div>
      )}
      <div className="library-update-acts">
        <Button
          variant="secondary"
          data-size="sm"
          type="button"
          onClick={() => {
            setTried(left > 0);
            if (left === 0)
              onDone(new Set([...decided].flatMap(([key, as]) => (as === 'take' ? [key] : []))));
          }}
        >
          {t('path.updates.done')}
        </Button>
      </div>
      {isTried && left > 0 && (
        <p className="edit-note wrong" role="alert">
          {t('path.updates.left', { n: left })}
        </p>
      )}
    </div>
  );
};

type Props = {
  readonly label: string;
  readonly field: UpdatedField;
  readonly chosen: 'keep' | 'take' | undefined;
  readonly onChoose: (as: 'keep' | 'take') => void;
};

/** One field as it was taken, as it stands here, and as the library has it now with what is new marked; and which is to stand. */
export const ThreeWays = ({ label, field, chosen, onChoose }: Props) => {
  const { t } = useWords();
  const said = useSaid();
  const [before, own, now] = [said(field.before), said(field.own), said(field.now)];
  return (
    <>
      <h3>{label}</h3>
      <dl className="library-three" data-ways={field.state === 'adapted' ? 3 : 2}>
        {field.state === 'adapted' && (
          <div>
            <dt>{t('path.updates.before')}</dt>
            <dd>{field.before === undefined ? t('path.updates.notKept') : before}</dd>
          </div>
        )}
        <div>
          <dt>{t('path.updates.own')}</dt>
          <dd>{own}</dd>
        </div>
        <div>
          <dt>{t('path.updates.now')}</dt>
          <dd>
            <WordDiff before={field.before === undefined ? own : before} after={now} />
          </dd>
        </div>
      </dl>
      <KeepOrTake label={label} chosen={chosen} onChoose={onChoose} />
    </>
  );
};

type ChoiceProps = Omit<Props, 'field'> & {
  /** What the two do, where that is more than one text in the place of another. */
  readonly words?: { readonly keep: string; readonly take: string };
};

export const KeepOrTake = ({ label, chosen, onChoose, words }: ChoiceProps) => {
  const { t } = useWords();
  const name = useId();
  return (
    <Fieldset data-size="sm" className="library-choice">
      <Fieldset.Legend className="visually-hidden">{label}</Fieldset.Legend>
      {(['keep', 'take'] as const).map((as) => (
        <Radio
          key={as}
          name={name}
          value={as}
          label={words?.[as] ?? t(`path.updates.${as}`)}
          checked={chosen === as}
          onChange={() => onChoose(as)}
        />
      ))}
    </Fieldset>
  );
};

const useSaid = (): ((value: unknown) => string) => {
  const { text } = useWorkbench();
  return (value) =>
    // Texts are what an edition words otherwise; a value is shown as it is written.
    Array.isArray(value)
      ? value.join(', ')
      : typeof value === 'object' && value !== null
        ? text(value as Parameters<typeof text>[0])
        : value === undefined || value === null
          ? '–'
          : `${value as string | number | boolean}`;
};
