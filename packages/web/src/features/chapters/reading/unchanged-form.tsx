import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Label,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { type ClaimResult, groupChanges, type LocalDate } from '@risikobilde/core';
import { type FormEvent, useRef, useState } from 'react';
import { newConsideration } from '../../../shared/considered/new-consideration.js';
import { DayEdit } from '../../../shared/components/edit/day-edit.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useShortcuts } from '../../../shared/use-shortcuts.js';
import { useWords } from '../../../shared/words.js';

/**
 * "Unchanged, because ...": what happened was looked at and changes nothing for this sentence, for good or until a day. Where
 * several things happened, nobody has chosen beforehand which of them is answered.
 */
export const UnchangedForm = ({ claim }: { readonly claim: ClaimResult }) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const { edit, record, of, asOf, text } = useWorkbench();
  const [because, setBecause] = useState('');
  const [until, setUntil] = useState<LocalDate>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const assessment = of('assessment')[0];
  const operator = assessment?.subject.operator;
  const language = assessment?.mainLanguage ?? 'nb';
  const changes = groupChanges([claim], asOf).flatMap((change) =>
    change.of ? [{ ...change, of: change.of }] : [],
  );
  useShortcuts({ u: () => field.current?.focus() });
  if (isLocked || operator === undefined || changes.length === 0) return null;
  const [only] = changes.length === 1 ? changes : [];
  const meant = only ? [only] : changes.filter(({ key }) => chosen.has(key));
  const isMissing = { because: because.trim() === '', change: meant.length === 0 };

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing.because) return field.current?.focus();
    if (isMissing.change) return;
    const taken = new Set<string>();
    const answers = meant.map((change) => {
      const answer = newConsideration(
        {
          of: change.of,
          about: change.about,
          on: today(),
          by: operator,
          result: 'unchanged',
          because,
          language,
          ...(until && { until }),
        },
        (id) => taken.has(id) || record(id) !== undefined,
      );
      taken.add(answer.id);
      return { record: answer.id, add: answer };
    });
    edit(answers, because.trim());
    setBecause('');
    setUntil(undefined);
    setChosen(new Set());
    setTried(false);
  };
  return (
    <form className="card-unchanged" onSubmit={save} noValidate>
      {!only && (
        <Fieldset data-size="sm">
          <Fieldset.Legend>{t('chapters.unchangedWhat')}</Fieldset.Legend>
          {changes.map(({ key, label }) => (
            <Checkbox
              key={key}
              value={key}
              label={text(label)}
              checked={chosen.has(key)}
              onChange={({ target }) => {
                const next = new Set(chosen);
                if (target.checked) next.add(key);
                else next.delete(key);
                setChosen(next);
              }}
            />
          ))}
          {tried && isMissing.change && <ValidationMessage>{t('tasks.requiredAbout')}</ValidationMessage>}
        </Fieldset>
      )}
      <Field data-size="sm">
        <Label>{t('chapters.unchanged')}</Label>
        <Textarea
          ref={field}
          rows={2}
          lang={language}
          value={because}
          aria-invalid={tried && isMissing.because}
          onChange={({ target }) => setBecause(target.value)}
        />
        {tried && isMissing.because && <ValidationMessage>{t('tasks.required')}</ValidationMessage>}
      </Field>
      <div className="card-unchanged-foot">
        <DayEdit
          label={t('chapters.until')}
          value={until}
          inline
          after={today()}
          onSave={setUntil}
          onClear={() => setUntil(undefined)}
        />
        <Button type="submit" data-size="sm">
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
};
