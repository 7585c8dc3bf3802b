import { Paragraph } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { previewChapter } from '@risikobilde/publish';
import { useNavigate } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useMemo, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = {
  readonly section: RecordOf<'section'>;
  /** What is being typed, before it is saved. */
  readonly draft: string | undefined;
  readonly onSelect: (words: string | undefined) => void;
};

const chapterAddress = '#chapter/';
const recordAddress = '#record/';

/** The chapter as it is published. Its links to records open the chain of facts, those to chapters the chapter. */
export const ChapterPreview = ({ section, draft, onSelect }: Props) => {
  const { t } = useWords();
  const { assessment, records, world, evaluation, language, id, of } = useWorkbench();
  const navigate = useNavigate();
  const typed = useRested(draft);
  const html = useMemo(() => {
    const shown =
      typed === undefined || typed === ''
        ? records
        : records.map((record) =>
            record.id === section.id && record.kind === 'section'
              ? { ...record, body: { nb: typed, ...record.body, [language]: typed } }
              : record,
          );
    return previewChapter(
      { ...assessment, records: shown },
      world,
      evaluation,
      language,
      section.id,
      (slug, anchor) => (anchor === undefined ? `${chapterAddress}${slug}` : `${recordAddress}${anchor}`),
    )?.html;
  }, [assessment, records, world, evaluation, language, section.id, typed]);

  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith(recordAddress)) {
      event.preventDefault();
      const forklar = href.slice(recordAddress.length);
      void navigate({ to: '.', search: (old) => ({ ...old, forklar }), resetScroll: false });
    } else if (href.startsWith(chapterAddress)) {
      event.preventDefault();
      const target = of('section').find((s) => s.slug === href.slice(chapterAddress.length));
      if (target)
        void navigate({ to: '/a/$id/kapitler', params: { id }, search: keepCommon, hash: target.id });
    }
  };
  const select = () => {
    const words = window.getSelection()?.toString().trim() ?? '';
    if (words.length > 3) onSelect(words.slice(0, 2000));
  };
  if (!section.body && !draft) return <Paragraph>{t('chapters.noText')}</Paragraph>;
  return (
    <div
      className="chapter-text"
      onClick={follow}
      onKeyDown={() => undefined}
      onMouseUp={select}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the publisher, whatever the chapter holds
      dangerouslySetInnerHTML={{ __html: html ?? '' }}
    />
  );
};

/** A value once it has rested for a moment: the page is not made anew for every key. */
const useRested = (value: string | undefined): string | undefined => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
};
