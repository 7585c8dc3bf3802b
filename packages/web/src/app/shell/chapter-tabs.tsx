import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { sectionOfHash } from '../../shared/chapters/section-of-hash.js';
import { useOwnSections } from '../../shared/chapters/use-own-sections.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';

/** The chapters of the document in the row of tabs; the one that is read is brought into sight. */
export const ChapterTabs = ({ isHere }: { readonly isHere: boolean }) => {
  const { id, text, record } = useWorkbench();
  const { hash } = useLocation();
  const sections = useOwnSections();
  const wanted = sectionOfHash(hash, record);
  const current = isHere ? (sections.find((one) => one.id === wanted) ?? sections[0])?.id : undefined;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const row = place.current?.closest('nav');
    const tab = place.current;
    if (!row || !tab) return;
    row.scrollLeft = Math.min(
      Math.max(row.scrollLeft, tab.offsetLeft + tab.offsetWidth - row.clientWidth + 48),
      Math.max(0, tab.offsetLeft - 48),
    );
  }, [current]);
  return sections.map((section) => (
    <li key={section.id} ref={section.id === current ? place : undefined} className="chapter-tab">
      <Link
        to="/a/$id/kapitler"
        params={{ id }}
        search={keepCommon}
        hash={section.id}
        aria-current={section.id === current ? 'page' : undefined}
        activeOptions={{ includeHash: true }}
        resetScroll={false}
      >
        {inTwoLines(text(section.linkTitle ?? section.title))}
      </Link>
    </li>
  ));
};

/** A name with one place where it breaks, the one that makes its two lines as even as they can be; a short one has none. */
export const inTwoLines = (name: string): string => {
  const words = name.split(' ');
  const joined = (part: readonly string[]) => part.join('\u00a0');
  if (name.length < 14) return joined(words);
  const widest = (at: number) => Math.max(joined(words.slice(0, at)).length, joined(words.slice(at)).length);
  const [at = 1] = words
    .map((_, i) => i)
    .slice(1)
    .toSorted((a, b) => widest(a) - widest(b));
  return `${joined(words.slice(0, at))} ${joined(words.slice(at))}`.trim();
};
