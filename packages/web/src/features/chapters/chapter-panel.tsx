import { Alert, Heading, Spinner, ToggleGroup } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ChapterPreview } from './chapter-preview.js';
import { danglingIn } from './dangling.js';
import { useDraft } from './use-draft.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';

const MarkdownEditor = lazy(() =>
  import('./editor/markdown-editor.js').then((module) => ({ default: module.MarkdownEditor })),
);

type Props = {
  readonly section: RecordOf<'section'>;
  readonly onSelect: (words: string | undefined) => void;
};

/** A chapter to be read as it is published, or written with that beside it. */
export const ChapterPanel = ({ section, onSelect }: Props) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const { records, world, language, asOf } = useWorkbench();
  const [mode, setMode] = useState<'read' | 'edit'>('read');
  const { draft, type } = useDraft(section);
  const shown = draft === '' ? (section.body?.nb ?? '') : draft;
  const dangling = useMemo(() => danglingIn(shown, records, world), [shown, records, world]);
  const missing = section.body !== undefined && section.body[language] === undefined;
  return (
    <section className="panel chapter-panel" aria-label={t('chapters.text')}>
      {!isLocked && (
        <ToggleGroup
          data-size="sm"
          value={mode}
          onChange={(value: string) => setMode(value === 'edit' ? 'edit' : 'read')}
        >
          <ToggleGroup.Item value="read">{t('chapters.read')}</ToggleGroup.Item>
          <ToggleGroup.Item value="edit">{t('common.edit')}</ToggleGroup.Item>
        </ToggleGroup>
      )}
      {mode === 'edit' && asOf < today() && (
        <Alert data-color="warning" data-size="sm">
          {t('chapters.past')}
        </Alert>
      )}
      {mode === 'edit' && missing && (
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
      {mode === 'read' ? (
        <ChapterPreview section={section} draft={undefined} onSelect={onSelect} />
      ) : (
        <div className="chapter-split">
          <div>
            <Suspense fallback={<Spinner aria-label={t('shell.loading')} />}>
              <MarkdownEditor value={draft} lang={language} dangling={dangling} onChange={type} />
            </Suspense>
          </div>
          <div className="chapter-beside">
            <Heading level={2} data-size="2xs">
              {t('chapters.preview')}
            </Heading>
            <ChapterPreview section={section} draft={draft} onSelect={onSelect} />
          </div>
        </div>
      )}
    </section>
  );
};
