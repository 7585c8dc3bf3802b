import { Alert, Heading, ToggleGroup } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { Suspense, useMemo, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { ChapterPreview } from './chapter-preview.js';
import { danglingIn } from './dangling.js';
import { MarkdownEditor } from './editor/markdown-editor.js';
import { useDescribe } from './editor/rich/use-describe.js';
import { useDraft } from './use-draft.js';
import { lazyFirstPart } from '../../shared/lazy-part.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

const RichEditor = lazyFirstPart(async () => (await import('./editor/rich/rich-editor.js')).RichEditor);

type Props = { readonly section: RecordOf<'section'>; readonly onClaim: (claim: string) => void };

/** A chapter being written: as text where it is read, or as Markdown with how it will read beside it. */
export const ChapterWriting = ({ section, onClaim }: Props) => {
  const { t } = useWords();
  const { records, world, language } = useWorkbench();
  const [mode, setMode] = useState<'text' | 'markdown'>('text');
  const main = useMainLanguage();
  const { draft, type } = useDraft(section);
  const describe = useDescribe();
  const shown = draft === '' ? (section.body?.[main] ?? '') : draft;
  const dangling = useMemo(() => danglingIn(shown, records, world), [shown, records, world]);
  const missing = section.body !== undefined && section.body[language] === undefined;
  return (
    <section className="chapter-writing" aria-label={t('chapters.text')}>
      <ToggleGroup
        data-size="sm"
        value={mode}
        onChange={(value: string) => setMode(value === 'markdown' ? 'markdown' : 'text')}
      >
        <ToggleGroup.Item value="text">{t('chapters.asText')}</ToggleGroup.Item>
        <ToggleGroup.Item value="markdown">{t('chapters.asMarkdown')}</ToggleGroup.Item>
      </ToggleGroup>
      {missing && (
        <Alert data-color="info" data-size="sm">
          {t('chapters.notInLanguage')}
        </Alert>
      )}
      <div role="status">
        {dangling.length > 0 && (
          <Alert data-color="danger" data-size="sm">
            {t('chapters.dangling', { ids: dangling.map((id) => id || '?').join(', ') })}
          </Alert>
        )}
      </div>
      <Suspense fallback={<Loading />}>
        {mode === 'text' ? (
          <RichEditor value={draft} lang={language} describe={describe} onClaim={onClaim} onChange={type} />
        ) : (
          <div className="chapter-split">
            <div>
              <MarkdownEditor value={draft} lang={language} isInvalid={dangling.length > 0} onChange={type} />
            </div>
            <div className="chapter-beside">
              <Heading level={2} data-size="2xs">
                {t('chapters.preview')}
              </Heading>
              <ChapterPreview section={section} draft={draft} />
            </div>
          </div>
        )}
      </Suspense>
    </section>
  );
};
