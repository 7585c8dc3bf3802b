import { Alert, Heading } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { ChapterPreview } from './chapter-preview.js';
import { danglingIn } from './dangling.js';
import { MarkdownEditor } from './editor/markdown-editor.js';
import { useDraft } from './use-draft.js';

/** A chapter being written, with how it will read beside it. */
export const ChapterWriting = ({ section }: { readonly section: RecordOf<'section'> }) => {
  const { t } = useWords();
  const { records, world, language } = useWorkbench();
  const { draft, type } = useDraft(section);
  const shown = draft === '' ? (section.body?.nb ?? '') : draft;
  const dangling = useMemo(() => danglingIn(shown, records, world), [shown, records, world]);
  const missing = section.body !== undefined && section.body[language] === undefined;
  return (
    <section className="chapter-writing" aria-label={t('chapters.text')}>
      {missing && (
        <Alert data-color="info" data-size="sm">
          {t('chapters.notInLanguage')}
        </Alert>
      )}
      <div role="status">
        {dangling.length > 0 && (
          <Alert data-color="danger" data-size="sm">
            {t('chapters.dangling', { ids: dangling.map(({ id }) => id || '?').join(', ') })}
          </Alert>
        )}
      </div>
      <div className="chapter-split">
        <div>
          <MarkdownEditor value={draft} lang={language} dangling={dangling} onChange={type} />
        </div>
        <div className="chapter-beside">
          <Heading level={2} data-size="2xs">
            {t('chapters.preview')}
          </Heading>
          <ChapterPreview section={section} draft={draft} />
        </div>
      </div>
    </section>
  );
};
