import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { markdownReferences, type RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { weightsAt } from './chapter-order.js';
import { useOwnSections } from '../../shared/chapters/use-own-sections.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

const places = [
  { by: -1, words: 'earlier', Icon: ArrowUpIcon },
  { by: 1, words: 'later', Icon: ArrowDownIcon },
] as const;

/** The chapter as a record: what it is called and where it stands, what is open in it, what its text refers to, and the way to take away one that nothing leans on. */
export const ChapterFields = ({ section }: { readonly section: RecordOf<'section'> }) => {
  const { t } = useWords();
  const { edit, language } = useWorkbench();
  const main = useMainLanguage();
  const nameOf = useNames();
  const sections = useOwnSections();
  const refs = [
    ...new Set(
      markdownReferences(section.body?.[language] ?? section.body?.[main] ?? '').flatMap(({ kind, id }) =>
        kind === 'record' ? [id] : [],
      ),
    ),
  ];
  const at = sections.findIndex(({ id }) => id === section.id);
  const move = (by: number) => {
    const others = sections.filter(({ id }) => id !== section.id);
    edit(
      [...weightsAt(section.id, at + by, others)].map(([record, weight]) => ({ record, set: { weight } })),
    );
  };
  return (
    <div className="chapter-settings">
      <FieldEdit of={section} name="title" />
      <FieldEdit of={section} name="linkTitle" />
      <div>
        <span className="edit-label" id="chapter-place">
          {t('chapterForm.place', { n: at + 1, of: sections.length })}
        </span>
        <div className="row-of-fields" role="group" aria-labelledby="chapter-place">
          {places.map(({ by, words, Icon }) => {
            const isThere = sections[at + by] !== undefined;
            return (
              <Button
                key={words}
                variant="secondary"
                data-size="sm"
                aria-disabled={!isThere}
                onClick={() => isThere && move(by)}
              >
                <Icon aria-hidden />
                {t(`chapterForm.${words}`)}
              </Button>
            );
          })}
        </div>
      </div>
      <FieldEdit of={section} name="openQuestions" />
      <MoreFields of={section} />
      {refs.length > 0 && (
        <FoldOut summary={`${t('chapters.refs')} (${refs.length})`}>
          <ul className="lined-list">
            {refs.map((ref) => (
              <li key={ref}>
                <RecordLink record={ref}>{nameOf(ref)}</RecordLink>
              </li>
            ))}
          </ul>
        </FoldOut>
      )}
      <RemoveRecord id={section.id} label={t('chapterForm.remove')} />
    </div>
  );
};
