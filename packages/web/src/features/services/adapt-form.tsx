import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import type { AssessmentRecord, Text } from '@risikobilde/core';
import { useId, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { placeOf, useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { adaptableFields } from './adaptable-fields.js';
import { ReasonForm } from './reason-form.js';
import type { StanceAnswer } from './stance-changes.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

type Props = {
  readonly answer: 'adapt' | 'reject';
  readonly name: string;
  /** The statement as it now reads in the service; undefined when an own record stands in its place. */
  readonly record: AssessmentRecord | undefined;
  readonly kind: string;
  readonly onSave: (given: StanceAnswer) => void;
  readonly onCancel: () => void;
};

/** Another answer than adopting: own words or own records in the place of the platform's, and why. */
export const AdaptForm = ({ answer, name, record, kind, onSave, onCancel }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const nameOf = useNames();
  const { language, text, ownRecords } = useWorkbench();
  const group = useId();
  const fields = answer === 'adapt' && record ? adaptableFields(record) : [];
  const main = useMainLanguage();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [instead, setInstead] = useState<string>('');
  const candidates = ownRecords.filter((one) => one.kind === kind);
  const changed = fields.filter(
    ({ field, text: before }) => typed[field] !== undefined && typed[field]?.trim() !== text(before).trim(),
  );
  const isEmpty = answer === 'adapt' && changed.length === 0 && instead === '';
  const save = (reason: string) => {
    const own = Object.fromEntries(
      changed.map(({ field, text: before }) => [field, reworded(before, language, typed[field] ?? '', main)]),
    );
    onSave({
      answer,
      reason: { [main]: reason },
      ...(changed.length > 0 && { fields: own }),
      replacedBy: instead === '' ? [] : [instead],
    });
  };
  return (
    <ReasonForm
      title={t(`services.${answer}Title`, { name })}
      label={t(answer === 'adapt' ? 'services.whyAdapt' : 'services.whyReject')}
      fault={isEmpty ? t('services.needsChange') : undefined}
      onSave={save}
      onCancel={onCancel}
    >
      {fields.map(({ field, text: before }) => (
        <Field key={field}>
          <Label>{t('services.ownText', { field: words.field(placeOf(kind, field)).toLowerCase() })}</Label>
          <Textarea
            rows={Math.min(8, 2 + Math.floor(text(before).length / 90))}
            lang={language}
            value={typed[field] ?? text(before)}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </Field>
      ))}
      {candidates.length > 0 && (
        <div className="choice-edit">
          <label htmlFor={group} className="edit-label">
            {t('services.replaceWith')}
          </label>
          <select id={group} value={instead} onChange={(event) => setInstead(event.target.value)}>
            <option value="">–</option>
            {candidates.map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
          <p className="edit-note">{t('services.replaceHelp')}</p>
        </div>
      )}
    </ReasonForm>
  );
};

/** Own words in one language. The platform's words in the others say something else now, and are not kept. */
const reworded = (before: Text, language: string, words: string, main: string): Text =>
  language === main || before[main] === undefined
    ? { [language]: words.trim() }
    : { [main]: before[main], [language]: words.trim() };
