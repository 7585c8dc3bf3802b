import {
  Checkbox,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textarea,
  Textfield,
} from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../shared/words.js';

type Common = { readonly label: string; readonly description?: string; readonly isRequired?: boolean };
type TypedProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
};

export const LineField = ({ label, description, isRequired = false, value, onChange, error }: TypedProps) => (
  <Textfield
    label={label}
    {...(description !== undefined && { description })}
    required={isRequired}
    error={error}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);

export const LongField = ({ label, description, isRequired = false, value, onChange }: TypedProps) => {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {description !== undefined && <Field.Description>{description}</Field.Description>}
      <Textarea
        id={id}
        rows={3}
        required={isRequired}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
};

export type Option = { readonly value: string; readonly label: string; readonly group?: string };
type ChoiceProps = Common & {
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
};

/** One of many; nothing is chosen beforehand. */
export const SelectField = ({
  label,
  description,
  isRequired = false,
  value,
  options,
  onChange,
}: ChoiceProps) => {
  const { t } = useWords();
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  const draw = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <Select.Option key={`${group} ${option.value}`} value={option.value}>
          {option.label}
        </Select.Option>
      ));
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {description !== undefined && <Field.Description>{description}</Field.Description>}
      <Select
        id={id}
        required={isRequired}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <Select.Option value="">{t('edit.choose')}</Select.Option>
        {groups.map((group) =>
          group === undefined ? (
            draw(group)
          ) : (
            <Select.Optgroup key={group} label={group}>
              {draw(group)}
            </Select.Optgroup>
          ),
        )}
      </Select>
    </Field>
  );
};

/** One of a few; nothing is chosen beforehand. */
export const RadioField = ({
  label,
  value,
  options,
  onChange,
}: Omit<ChoiceProps, 'options'> & {
  readonly options: readonly (Option & { readonly description?: string })[];
}) => {
  const name = useId();
  return (
    <Fieldset className="path-radios">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {options.map((option) => (
        <Radio
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          {...(option.description !== undefined && { description: option.description })}
          checked={value === option.value}
          onChange={() => onChange(option.value)}
        />
      ))}
    </Fieldset>
  );
};

type CheckProps = {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

export const CheckField = ({ label, isChecked, onChange }: CheckProps) => (
  <Checkbox
    label={label}
    value={label}
    checked={isChecked}
    onChange={(event) => onChange(event.target.checked)}
  />
);

type UnknownProps = {
  /** What is not known, for screen readers: several may stand on a page. */
  readonly of: string;
  readonly isUnknown: boolean;
  readonly onChange: (isUnknown: boolean) => void;
  readonly children: ReactNode;
};

/** A question with "not known yet" beside it, which is an answer: it leaves an open point. */
export const OrUnknown = ({ of, isUnknown, onChange, children }: UnknownProps) => {
  const { t } = useWords();
  return (
    <div className="path-or">
      {!isUnknown && children}
      {isUnknown && <p className="path-asked">{of}</p>}
      <Checkbox
        label={
          <>
            {t('path.unknown')}
            <span className="visually-hidden">: {of}</span>
          </>
        }
        value={of}
        checked={isUnknown}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
};
