import { type AssessmentRecord, fieldsOf, type Kind } from '@risikobilde/core';
import { useWords } from '../../words.js';
import { useNames } from '../record-link/use-names.js';
import { Suspense } from 'react';
import { lazyPart } from '../../lazy-part.js';
import { DoubtsHere } from '../doubts/doubts-here.js';
import { FoldOut } from '../fold-out.js';
import { FieldRows } from './fields.js';
import { writtenByHand } from './written-by-hand.js';

const EvidenceHere = lazyPart(async () => (await import('../evidence/evidence-here.js')).EvidenceHere);

/** Kinds that are a part of another record, or are answers and texts: a file is shown for what they belong to. */
const withoutFiles: ReadonlySet<Kind> = new Set([
  'assessment',
  'section',
  'effect',
  'seedQuestion',
  'evidence',
]);

/**
 * What stands under every record: the files that show it, what is held against it, and every field that its panel does not show by itself: who may
 * read it, when it was part, and what is new.
 */
export const MoreFields = ({ of }: { readonly of: AssessmentRecord }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const shown: ReadonlySet<string> = new Set(writtenByHand[of.kind]);
  const names = fieldsOf(of.kind)
    .filter(({ field }) => !shown.has(field.name) && field.notEdited === undefined)
    .map(({ field }) => field.name);
  return (
    <>
      {!withoutFiles.has(of.kind) && (
        <Suspense fallback={null}>
          <EvidenceHere about={of.id} name={nameOf(of.id)} />
        </Suspense>
      )}
      <DoubtsHere about={of.id} name={nameOf(of.id)} />
      <FoldOut
        className="more-fields"
        summary={t('fields.more')}
        summaryLabel={`${t('fields.more')}: ${nameOf(of.id)}`}
      >
        <FieldRows of={of} names={names} />
      </FoldOut>
    </>
  );
};
