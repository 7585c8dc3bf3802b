import { type Standing, standings } from '@risikobilde/core';
import { type RefObject, useEffect, useState } from 'react';
import { StandingMark } from '../../../shared/components/standing-tag/standing-mark.js';
import { useWords } from '../../../shared/words.js';

type Part = {
  readonly title: string;
  /** 2 or 3, as the heading is. */
  readonly level: number;
  /** Of the sentences that do not simply stand: how many, and how the weakest stands. */
  readonly n: number;
  readonly weakest: Standing;
};

/** So many headings are seen at a glance; a chapter with more of them has a list. */
const few = 3;

/** The parts of a long chapter, each with what waits in it: pressed, the text is there. `place` holds the text. */
export const ChapterContents = ({ place }: { readonly place: RefObject<HTMLElement | null> }) => {
  const { t } = useWords();
  const [parts, setParts] = useState<readonly Part[]>([]);
  // Read from what is drawn, which is what is gone to; nothing is set where it is as it was.
  useEffect(() => {
    const found = partsOf(place.current);
    setParts((old) => (JSON.stringify(old) === JSON.stringify(found) ? old : found));
  });
  if (parts.length <= few) return null;
  const goTo = (index: number) => {
    const heading = headingsIn(place.current)[index];
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };
  return (
    <nav className="chapter-contents" aria-labelledby="chapter-contents">
      <h2 id="chapter-contents">{t('chapters.contents')}</h2>
      <ol>
        {parts.map(({ title, level, n, weakest }, index) => (
          <li key={`${index}-${title}`}>
            <button type="button" data-level={level} onClick={() => goTo(index)}>
              <span>{title}</span>
              {n > 0 && (
                <span className="chapter-count" data-standing={weakest}>
                  <StandingMark standing={weakest} isSilent />
                  <span aria-hidden>{n}</span>
                  <span className="visually-hidden">, {t('chapters.partWaits', { n })}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const headingsIn = (place: HTMLElement | null): readonly HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('.chapter-text :is(h2, h3):not(.visually-hidden)') ?? []),
];

const partsOf = (place: HTMLElement | null): readonly Part[] => {
  const headings = headingsIn(place);
  const waiting = [...(place?.querySelectorAll<HTMLElement>('.chapter-text [data-sentence]') ?? [])].flatMap(
    (sentence) => {
      const standing = standings.find((one) => sentence.classList.contains(`sentence-${one}`));
      return standing === undefined || standing === 'supported' ? [] : [{ sentence, standing }];
    },
  );
  return headings.map((heading, k) => {
    const next = headings[k + 1];
    const own = waiting.filter(
      ({ sentence }) => isBefore(heading, sentence) && (next === undefined || isBefore(sentence, next)),
    );
    return {
      title: heading.textContent.trim(),
      level: heading.tagName === 'H2' ? 2 : 3,
      n: own.length,
      weakest: standings.find((standing) => own.some((one) => one.standing === standing)) ?? 'supported',
    };
  });
};

const isBefore = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
