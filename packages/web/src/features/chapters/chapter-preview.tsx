import type { RecordOf } from '@risikobilde/core';
import { previewChapter } from '@risikobilde/publish';
import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

type Props = {
  readonly section: RecordOf<'section'>;
  /** What is being typed, before it is saved. */
  readonly draft: string;
};

/** The chapter as it will be published, of what is being typed. Its links open beside it: nobody leaves what is being written. */
export const ChapterPreview = ({ section, draft }: Props) => {
  const { id, assessment, records, of, world, evaluation, language } = useWorkbench();
  const place = useRef<HTMLDivElement>(null);
  const main = useMainLanguage();
  const typed = useRested(draft);
  const html = useMemo(() => {
    const shown =
      typed === ''
        ? records
        : records.map((record) =>
            record.id === section.id && record.kind === 'section'
              ? { ...record, body: { [main]: typed, ...record.body, [language]: typed } }
              : record,
          );
    const published = previewChapter(
      { ...assessment, records: shown },
      world,
      evaluation,
      language,
      section.id,
      (slug, anchor) => {
        const chapter = of('section').find((one) => one.slug === slug);
        const asked = anchor === undefined ? '' : `?forklar=${encodeURIComponent(anchor)}`;
        return `/a/${id}/kapitler${asked}#${chapter?.id ?? section.id}`;
      },
    );
    return published?.html ?? '';
  }, [id, assessment, records, of, world, evaluation, language, section.id, typed, main]);
  useLayoutEffect(() => {
    for (const link of place.current?.querySelectorAll('a[href]:not([href^="#"])') ?? []) {
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener');
    }
  }, [html]);
  return (
    <div
      ref={place}
      className="chapter-text"
      onClick={toNote}
      onKeyDown={() => undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the publisher, whatever the chapter holds
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
};

/** A footnote and the way back from it are in the text that is shown, and the address stays as it is. */
const toNote = (event: MouseEvent<HTMLDivElement>): void => {
  const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
  if (!href?.startsWith('#')) return;
  event.preventDefault();
  const named = event.currentTarget.querySelector<HTMLElement>(
    `#${CSS.escape(decodeURIComponent(href.slice(1)))}`,
  );
  if (!named) return;
  if (!named.matches('a, button, [tabindex]')) named.tabIndex = -1;
  named.focus();
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
