import { Paragraph } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { previewChapter } from '@risikobilde/publish';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import { keepCommon } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import { sentenceOf, withSentences } from './sentences.js';

type Props = {
  readonly section: RecordOf<'section'>;
  /** The claim whose card is open. */
  readonly open: string | undefined;
  readonly onOpen: (claim: string) => void;
  /** Words that somebody has selected: a comment is about them. */
  readonly onSelect: (words: string) => void;
};

const chapterAddress = '#chapter/';
const recordAddress = '#record/';

/** The chapter as it is published, with how each sentence stands at the sentence. Pressed, a sentence opens its card. */
export const ChapterText = ({ section, open, onOpen, onSelect }: Props) => {
  const { t } = useWords();
  const { assessment, world, evaluation, language, id, of, text } = useWorkbench();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const html = useMemo(() => {
    const published = previewChapter(assessment, world, evaluation, language, section.id, (slug, anchor) =>
      anchor === undefined ? `${chapterAddress}${slug}` : `${recordAddress}${anchor}`,
    );
    return withSentences(
      published?.html ?? '',
      evaluation.claims.filter((claim) => claim.section === section.id),
      (claim) => text(claim.text),
      {
        standing: (standing) => t(`standing.${standing}`).toLowerCase(),
        rows: (caption, n) => t('chapters.foldedTable', { caption, n }),
        notes: (n) => t('chapters.foldedNotes', { n }),
        notSaid: t('chapters.notSaid'),
      },
    );
  }, [assessment, world, evaluation, language, section.id, t, text]);

  // Set on what is drawn: the text itself is not made anew when a card opens.
  useLayoutEffect(() => {
    const element = place.current;
    for (const sentence of element?.querySelectorAll('[data-sentence]') ?? [])
      sentence.setAttribute('aria-expanded', 'false');
    if (open !== undefined) element?.querySelector(sentenceOf(open))?.setAttribute('aria-expanded', 'true');
  }, [html, open]);

  const follow = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const href = target?.closest('a')?.getAttribute('href') ?? '';
    if (href.startsWith(recordAddress)) {
      event.preventDefault();
      const forklar = href.slice(recordAddress.length);
      void navigate({ to: '.', search: (old) => ({ ...old, forklar }), hash: true, resetScroll: false });
    } else if (href.startsWith(chapterAddress)) {
      event.preventDefault();
      const chapter = of('section').find((s) => s.slug === href.slice(chapterAddress.length));
      if (chapter)
        void navigate({ to: '/a/$id/kapitler', params: { id }, search: keepCommon, hash: chapter.id });
    } else if (href.startsWith('#')) {
      // A footnote is folded away; the way to it opens it, and the address of the chapter stays.
      event.preventDefault();
      const named = document.getElementById(decodeURIComponent(href.slice(1)));
      const folded = named?.closest('details');
      if (folded) folded.open = true;
      if (named) focusOn(named);
    } else if (href === '' && (window.getSelection()?.toString().trim() ?? '') === '') {
      const claim = target?.closest<HTMLElement>('[data-sentence]')?.dataset['sentence'];
      if (claim !== undefined) onOpen(claim);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sentence = event.target instanceof HTMLElement ? event.target : undefined;
    const claim = sentence?.dataset['sentence'];
    if (claim === undefined) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(claim);
    } else if (by !== undefined) {
      event.preventDefault();
      const all = [...(place.current?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
      all[all.findIndex((one) => one === sentence) + by]?.focus();
    }
  };
  const select = () => {
    const words = window.getSelection()?.toString().trim() ?? '';
    if (words.length > 3) onSelect(words.slice(0, 2000));
  };
  if (!section.body && html === '') return <Paragraph>{t('chapters.noText')}</Paragraph>;
  return (
    <div
      ref={place}
      className="chapter-text"
      onClick={follow}
      onKeyDown={onKeyDown}
      onMouseUp={select}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the publisher, whatever the chapter holds
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
};

const focusOn = (element: HTMLElement): void => {
  if (!element.matches('a, button, [tabindex]')) element.tabIndex = -1;
  element.focus();
};
