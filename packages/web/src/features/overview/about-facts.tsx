import type { RecordOf } from '@risikobilde/core';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useWorkbench } from '../../shared/data/context.js';
import '../../shared/components/screen.css';

type Assessment = RecordOf<'assessment'>;

const isDays = (typed: string): boolean => /^[1-9]\d{0,3}$/.test(typed);

/** The facts about the assessment, each to be changed in place. */
export const AboutFacts = ({ assessment }: { readonly assessment: Assessment }) => {
  const { t } = useWords();
  const { of, text, world, evaluation } = useWorkbench();
  const { set, unset } = useRecordEdit<'assessment'>(assessment);
  const { subject } = assessment;
  const { description: _description, ...withoutDescription } = subject;
  const scales = world.entries.flatMap((entry) =>
    entry.kind === 'scale' ? [{ value: entry.id, label: text(entry.title) }] : [],
  );
  // Levels that are stored mean something on the scale they were chosen on.
  const isMeasured = evaluation.risks.length > 0;
  return (
    <>
      <dl className="facts">
        <dt>{t('field.assessment.title')}</dt>
        <dd>
          <TextEdit
            label={t('field.assessment.title')}
            value={assessment.title}
            onSave={(title) => set('title', title)}
          />
        </dd>
        <dt>{t('about.subject')}</dt>
        <dd>
          <TextEdit
            label={t('about.subject')}
            value={subject.name}
            onSave={(name) => set('subject', { ...subject, name })}
          />
        </dd>
        <dt>{t('about.description')}</dt>
        <dd>
          <TextEdit
            label={t('about.description')}
            multiline
            value={subject.description}
            onSave={(description) => set('subject', { ...subject, description })}
            onClear={() => set('subject', withoutDescription)}
          />
        </dd>
        <dt>{t('about.operator')}</dt>
        <dd>
          <ChoiceEdit
            label={t('about.operator')}
            hideLabel
            value={subject.operator}
            options={of('party').map(({ id, name }) => ({ value: id, label: text(name) }))}
            onSave={(operator) => set('subject', { ...subject, operator })}
          />
          <p className="edit-note">
            <RecordLink record={subject.operator}>{t('about.toOperator')}</RecordLink>
          </p>
        </dd>
        {(['riskOwner', 'dpo'] as const).map((field) => (
          <FactOf key={field} name={t(`about.${field}`)}>
            <TextEdit
              label={t(`about.${field}`)}
              value={assessment[field]}
              onSave={(who) => set(field, who)}
              onClear={() => unset(field)}
            />
          </FactOf>
        ))}
        <dt>{t('about.scale')}</dt>
        <dd>
          <ChoiceEdit
            label={t('about.scale')}
            hideLabel
            value={assessment.scale}
            options={scales}
            onSave={(scale) => set('scale', scale)}
          />
          {isMeasured && <p className="edit-note">{t('about.scaleNote')}</p>}
        </dd>
        <dt>{t('about.reassess')}</dt>
        <dd>
          <LineEdit
            label={t('about.reassess')}
            hideLabel
            short
            value={String(assessment.reassessWithinDays)}
            accepts={isDays}
            wrong={t('about.wrongDays')}
            help={t('about.reassessHelp')}
            onSave={(days) => set('reassessWithinDays', Number(days))}
          />
        </dd>
      </dl>
      <MoreFields of={assessment} />
    </>
  );
};

const FactOf = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
