import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWords } from '../../../shared/words.js';
import { LineField, LongField, RadioField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { ActivityChoice, useActivity } from './use-activity.js';

/** Whom it is about: a processing activity, and the people in it. */
export const WhomStep = (props: StepProps) => {
  const [activity, choose] = useActivity();
  const [isNew, setNew] = useTyped('isNew', activity === undefined);
  return (
    <Whom
      key={isNew ? '-new' : activity?.id}
      {...props}
      activity={isNew ? undefined : activity}
      onChoose={(id) => {
        setNew(false);
        choose(id);
      }}
      onAnother={() => setNew(true)}
    />
  );
};

type Props = StepProps & {
  readonly activity: RecordOf<'activity'> | undefined;
  readonly onChoose: (id: string) => void;
  readonly onAnother: () => void;
};

const Whom = ({ activity, onChoose, onAnother, ...props }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const path = usePath();
  const { textOf, typedOf } = path;
  const [title, setTitle] = useTyped(`title ${activity?.id ?? ''}`, typedOf(activity?.title));
  const [description, setDescription] = useTyped(
    `description ${activity?.id ?? ''}`,
    typedOf(activity?.description),
  );
  const [subjects, setSubjects] = useTyped(
    `subjects ${activity?.id ?? ''}`,
    (activity?.subjects ?? []).map(({ text }) => typedOf(text)).join('\n'),
  );
  const [from, setFrom] = useTyped<string | undefined>(`from ${activity?.id ?? ''}`, activity?.obtainedFrom);
  const [vulnerable, setVulnerable] = useTyped<string | undefined>(
    `vulnerable ${activity?.id ?? ''}`,
    activity === undefined || activity.subjects.length === 0
      ? undefined
      : activity.subjects.some((one) => one.vulnerable)
        ? 'yes'
        : 'no',
  );
  const lines = subjects.split('\n').filter((line) => line.trim() !== '');
  const save = () => {
    const said = lines.map((line) => {
      const before = activity?.subjects.find(({ text }) => typedOf(text) === line.trim());
      const isVulnerable =
        vulnerable === 'no'
          ? false
          : (before?.vulnerable ?? false) || !(activity?.subjects.some((s) => s.vulnerable) ?? false);
      return { ...before, text: textOf(line, before?.text), vulnerable: isVulnerable };
    });
    const fields = {
      title: textOf(title, activity?.title),
      description: textOf(description, activity?.description),
      obtainedFrom: from,
      subjects: said,
    };
    const id = activity?.id ?? path.newId(title, 'behandling');
    path.edit([
      activity
        ? { record: id, set: fields }
        : {
            record: id,
            add: { id, kind: 'activity', level: 'public', purposes: [], data: [], decides: [], ...fields },
          },
      ...path.clarify({ subjects: undefined }),
    ]);
  };
  const missing = [
    ...(title.trim() === '' ? [t('path.whom.activity')] : []),
    ...(description.trim() === '' ? [t('path.whom.description')] : []),
    ...(lines.length === 0 ? [t('path.whom.subjects')] : []),
    ...(vulnerable === undefined ? [t('path.whom.vulnerable')] : []),
    ...(from === undefined ? [words.field('activity.obtainedFrom')] : []),
  ];
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      <ActivityChoice value={activity?.id} onChoose={onChoose} />
      <LineField label={t('path.whom.activity')} isRequired value={title} onChange={setTitle} />
      <LongField
        label={t('path.whom.description')}
        isRequired
        value={description}
        onChange={setDescription}
      />
      <LongField
        label={t('path.whom.subjects')}
        description={t('path.whom.subjectsHelp')}
        isRequired
        value={subjects}
        onChange={setSubjects}
      />
      <RadioField
        label={t('path.whom.vulnerable')}
        value={vulnerable}
        options={[
          { value: 'yes', label: t('answer.yes') },
          { value: 'no', label: t('answer.no') },
        ]}
        onChange={setVulnerable}
      />
      <RadioField
        label={words.field('activity.obtainedFrom')}
        value={from}
        options={words.choices('activity.obtainedFrom')}
        onChange={setFrom}
      />
      {activity && (
        <Button variant="tertiary" data-size="sm" type="button" onClick={onAnother}>
          {t('path.whom.another')}
        </Button>
      )}
    </StepForm>
  );
};
