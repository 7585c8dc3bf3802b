import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useWorkbench } from '../../shared/data/context.js';
import { weightsAt } from './chapter-order.js';
import { useOwnSections } from './use-own-sections.js';

/** What the chapter is called and where it stands, and the way to take away one that nothing leans on. */
export const ChapterSettings = ({ section }: { readonly section: RecordOf<'section'> }) => {
  const { t } = useWords();
  const { edit } = useWorkbench();
  const { set, unset } = useRecordEdit<'section'>(section);
  const sections = useOwnSections();
  const at = sections.findIndex(({ id }) => id === section.id);
  const move = (by: 1 | -1) => {
    const others = sections.filter(({ id }) => id !== section.id);
    edit(
      [...weightsAt(section.id, at + by, others)].map(([record, weight]) => ({ record, set: { weight } })),
    );
  };
  return (
    <FoldOut className="chapter-settings-more" summary={t('chapterForm.settings')}>
      <div className="chapter-settings">
        <TextEdit
          label={t('field.section.title')}
          showLabel
          value={section.title}
          onSave={(title) => set('title', title)}
        />
        <TextEdit
          label={t('chapterForm.linkTitle')}
          showLabel
          value={section.linkTitle}
          onSave={(title) => set('linkTitle', title)}
          onClear={() => unset('linkTitle')}
        />
        <div>
          <span className="edit-label" id="chapter-place">
            {t('chapterForm.place', { n: at + 1, of: sections.length })}
          </span>
          <div className="row-of-fields" role="group" aria-labelledby="chapter-place">
            <Button
              variant="secondary"
              data-size="sm"
              aria-disabled={at <= 0}
              onClick={() => at > 0 && move(-1)}
            >
              <ArrowUpIcon aria-hidden />
              {t('chapterForm.earlier')}
            </Button>
            <Button
              variant="secondary"
              data-size="sm"
              aria-disabled={at >= sections.length - 1}
              onClick={() => at < sections.length - 1 && move(1)}
            >
              <ArrowDownIcon aria-hidden />
              {t('chapterForm.later')}
            </Button>
          </div>
        </div>
        <MoreFields of={section} />
        <RemoveRecord id={section.id} label={t('chapterForm.remove')} />
      </div>
    </FoldOut>
  );
};
