import type { RecordOf } from '@risikobilde/core';
import { previewChapter } from '@risikobilde/publish';
import { useEffect, useMemo, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';

type Props = {
  readonly section: RecordOf<'section'>;
  /** What is being typed, before it is saved. */
  readonly draft: string;
};

/** The chapter as it will be published, of what is being typed. Its links lead nowhere: who follows one leaves what is written. */
export const ChapterPreview = ({ section, draft }: Props) => {
  const { assessment, records, world, evaluation, language } = useWorkbench();
  const typed = useRested(draft);
  const html = useMemo(() => {
    const shown =
      typed === ''
        ? records
        : records.map((record) =>
            record.id === section.id && record.kind === 'section'
              ? { ...record, body: { nb: typed, ...record.body, [language]: typed } }
              : record,
          );
    const published = previewChapter(
      { ...assessment, records: shown },
      world,
      evaluation,
      language,
      section.id,
      () => '#',
    );
    return published?.html ?? '';
  }, [assessment, records, world, evaluation, language, section.id, typed]);
  return (
    <div
      className="chapter-text"
      onClick={(event) =>
        event.target instanceof Element && event.target.closest('a') && event.preventDefault()
      }
      onKeyDown={() => undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the publisher, whatever the chapter holds
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
};

/** A value once it has rested for a moment: the page is not made anew for every key. */
const useRested = (value: string): string => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
};
