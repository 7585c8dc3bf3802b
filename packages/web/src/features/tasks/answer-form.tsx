import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Label,
  Radio,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type ConsideredThing, screenOfRecord } from '@risikobilde/core';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon, today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { newConsideration } from '../../shared/considered/new-consideration.js';

const results = ['unchanged', 'changed'] as const;
type Result = (typeof results)[number];

type Props = {
  /** What changed, and the records it is considered for: one change, or several that get the same answer. */
  readonly changes: readonly { readonly of: ConsideredThing; readonly about: readonly string[] }[];
  readonly title: string;
  /** Its reader has chosen that nothing changes, by the key for it, and is to say why. */
  readonly isUnchanged?: boolean;
  readonly onAnswered: () => void;
};

/** "Unchanged, because ..." closes the challenge at once; "changed" is kept too and leads on to what must be changed. Neither is preset. */
export const AnswerForm = ({ changes, title, isUnchanged = false, onAnswered }: Props) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const { edit, record, of: recordsOf, asOf, id } = useWorkbench();
  const nameOf = useNames();
  const navigate = useNavigate();
  const name = useId();
  const reason = useRef<HTMLTextAreaElement>(null);
  // After the panel has given focus to its title.
  useEffect(() => {
    if (isUnchanged) reason.current?.focus();
  }, [isUnchanged]);
  const [result, setResult] = useState<Result | undefined>(isUnchanged ? 'unchanged' : undefined);
  const [because, setBecause] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const assessment = recordsOf('assessment')[0];
  const operator = assessment?.subject.operator;
  const language = assessment?.mainLanguage ?? 'nb';
  const about = [...new Set(changes.flatMap((change) => change.about))];
  const chosen = about.filter((item) => !left.has(item));
  if (isLocked || asOf < today() || operator === undefined)
    return <p className="tasks-mend">{t('tasks.past')}</p>;

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = chosen;
    if (because.trim() === '' || first === undefined || result === undefined) return;
    const taken = new Set<string>();
    const answers = changes.flatMap((change) => {
      const meant = change.about.filter((item) => !left.has(item));
      if (meant.length === 0) return [];
      const answer = newConsideration(
        { of: change.of, about: meant, on: today(), by: operator, result, because, language },
        (one) => taken.has(one) || record(one) !== undefined,
      );
      taken.add(answer.id);
      return [answer];
    });
    edit(
      answers.map((answer) => ({ record: answer.id, add: answer })),
      because.trim(),
    );
    onAnswered();
    const target = record(first);
    if (result === 'changed' && target)
      void navigate({
        to: screenOfRecord[target.kind],
        params: { id },
        search: keepCommon,
        hash: target.kind === 'claim' ? `claim-${target.id}` : target.id,
      });
  };

  return (
    <form
      className="tasks-answer"
      onSubmit={save}
      aria-label={t('tasks.answerFor', { what: title })}
      noValidate
    >
      <Fieldset>
        <Fieldset.Legend>{t('tasks.whatAnswer')}</Fieldset.Legend>
        {results.map((value) => (
          <Radio
            key={value}
            name={name}
            value={value}
            label={t(`tasks.${value}`)}
            description={t(`tasks.${value}Means`)}
            checked={result === value}
            onChange={() => setResult(value)}
          />
        ))}
        {tried && result === undefined && <ValidationMessage>{t('tasks.requiredAnswer')}</ValidationMessage>}
      </Fieldset>
      {about.length > 1 && (
        <Fieldset>
          <Fieldset.Legend>{t('tasks.applies')}</Fieldset.Legend>
          {about.map((item) => (
            <Checkbox
              key={item}
              value={item}
              label={nameOf(item)}
              checked={!left.has(item)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.target.checked) next.delete(item);
                else next.add(item);
                setLeft(next);
              }}
            />
          ))}
          {tried && chosen.length === 0 && <ValidationMessage>{t('tasks.requiredAbout')}</ValidationMessage>}
        </Fieldset>
      )}
      <Field>
        <Label>{t(result === 'changed' ? 'tasks.becauseChanged' : 'common.why')}</Label>
        <Field.Description>{t('tasks.becauseHelp', { language })}</Field.Description>
        <Textarea
          ref={reason}
          rows={3}
          lang={language}
          value={because}
          aria-invalid={tried && because.trim() === ''}
          onChange={(event) => setBecause(event.target.value)}
        />
        {tried && because.trim() === '' && <ValidationMessage>{t('tasks.required')}</ValidationMessage>}
      </Field>
      <Button type="submit" data-size="sm">
        {t(result === 'changed' ? 'tasks.saveChanged' : 'common.saveAnswer')}
      </Button>
    </form>
  );
};
