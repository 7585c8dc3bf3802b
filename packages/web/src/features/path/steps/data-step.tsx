import { Button } from '@digdir/designsystemet-react';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWords } from '../../../shared/words.js';
import { LineField, OrUnknown, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { ActivityChoice, NeedsActivity, useActivity } from './use-activity.js';

type Row = { readonly key: number; readonly text: string; readonly class: string | undefined };

/** Which data, how sensitive, in which systems and for how long. */
export const DataStep = (props: StepProps) => {
  const [activity, choose] = useActivity();
  return activity === undefined ? (
    <StepForm {...props} onSave={() => undefined}>
      <NeedsActivity onGo={props.onGo} />
    </StepForm>
  ) : (
    <Data key={activity.id} {...props} activity={activity} onChoose={choose} />
  );
};

type Props = StepProps & {
  readonly activity: NonNullable<ReturnType<typeof useActivity>[0]>;
  readonly onChoose: (id: string) => void;
};

const Data = ({ activity, onChoose, ...props }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const path = usePath();
  const { textOf, typedOf } = path;
  const [rows, setRows] = useTyped<readonly Row[]>(`rows ${activity.id}`, () => {
    const held = activity.data.map(
      ({ text, class: one }, key): Row => ({ key, text: typedOf(text), class: one }),
    );
    return held.length > 0 ? held : [{ key: 0, text: '', class: undefined }];
  });
  const [systems, setSystems] = useTyped(
    `systems ${activity.id}`,
    activity.systems.map((one) => typedOf(one)).join(', '),
  );
  const [retention, setRetention] = useTyped(`retention ${activity.id}`, typedOf(activity.retention));
  const [isUnknown, setUnknown] = useTyped(
    `isUnknown ${activity.id}`,
    path.answerTo('retention') === 'unknown',
  );
  const filled = rows.filter(({ text }) => text.trim() !== '');
  const change = (key: number, fields: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)));
  const save = () => {
    const said = {
      data: filled.map(({ text, class: one }) => {
        const before = activity.data.find((held) => typedOf(held.text) === text.trim());
        return { ...before, text: textOf(text, before?.text), class: one };
      }),
      systems: systems.split(',').flatMap((one) => (one.trim() === '' ? [] : [textOf(one)])),
      ...(retention.trim() !== '' && !isUnknown && { retention: textOf(retention, activity.retention) }),
    };
    path.edit([
      { record: activity.id, set: said },
      ...path.clarify({ data: undefined, retention: isUnknown ? 'unknown' : undefined }),
    ]);
  };
  const missing = [
    ...(filled.length === 0 ? [words.field('activity.data.text')] : []),
    ...(filled.some((row) => row.class === undefined) ? [words.field('activity.data.class')] : []),
  ];
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      <ActivityChoice value={activity.id} onChoose={onChoose} />
      {rows.map((row, index) => (
        <div
          key={row.key}
          className="path-row"
          role="group"
          aria-label={t('path.data.row', { n: index + 1 })}
        >
          <LineField
            label={words.field('activity.data.text')}
            isRequired={index === 0}
            value={row.text}
            onChange={(text) => change(row.key, { text })}
          />
          <SelectField
            label={words.field('activity.data.class')}
            isRequired={row.text.trim() !== ''}
            value={row.class}
            options={words.choices('activity.data.class')}
            onChange={(one) => change(row.key, { class: one })}
          />
        </div>
      ))}
      <Button
        variant="tertiary"
        data-size="sm"
        type="button"
        onClick={() =>
          setRows([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, text: '', class: undefined }])
        }
      >
        {t('path.data.add')}
      </Button>
      <LineField label={t('path.data.systems')} value={systems} onChange={setSystems} />
      <OrUnknown of={t('path.data.retention')} isUnknown={isUnknown} onChange={setUnknown}>
        <LineField label={t('path.data.retention')} value={retention} onChange={setRetention} />
      </OrUnknown>
    </StepForm>
  );
};
