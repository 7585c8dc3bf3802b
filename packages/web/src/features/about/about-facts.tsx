import type { RecordOf } from '@risikobilde/core';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** The facts about the assessment, each to be changed in place. */
export const AboutFacts = ({ assessment }: { readonly assessment: RecordOf<'assessment'> }) => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  return (
    <>
      <Fields
        of={assessment}
        names={[
          'title',
          'subject.name',
          'subject.description',
          'subject.operator',
          'riskOwner',
          'dpo',
          'scale',
          'reassessWithinDays',
        ]}
        below={{
          'subject.operator': (
            <p className="edit-note">
              <RecordLink record={assessment.subject.operator}>{t('about.toOperator')}</RecordLink>
            </p>
          ),
          // Levels that are stored mean something on the scale they were chosen on.
          scale: evaluation.risks.length > 0 && <p className="edit-note">{t('about.scaleNote')}</p>,
        }}
      />
      <MoreFields of={assessment} />
    </>
  );
};
