import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../app/language.js';
import { keepCommon } from '../../app/search-params.js';
import { useWorkbench } from '../../data/context.js';
import { ChapterMargin } from './chapter-margin.js';
import { ChapterPanel } from './chapter-panel.js';
import { chaptersTexts } from './texts.js';
import { sectionOfHash } from './section-of-hash.js';
import './chapters.css';

/** The document chapter by chapter; which one is after `#` in the address: a chapter, or a claim that stands in it. */
export const ChaptersPage = () => {
  const t = useTexts(chaptersTexts);
  const { of, id, text, record, language } = useWorkbench();
  const { hash } = useLocation();
  const [quote, setQuote] = useState<string>();
  const sections = of('section').toSorted(
    (a, b) => a.weight - b.weight || (a.title.nb < b.title.nb ? -1 : 1),
  );
  const wanted = sectionOfHash(hash, record);
  const section = sections.find((s) => s.id === wanted) ?? sections[0];
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {section ? text(section.title) : t('chapters')}
        </Heading>
        <Paragraph>{section ? t('lead') : t('none')}</Paragraph>
      </div>
      <nav aria-label={t('chapters')} className="chapter-nav">
        {sections.map((s) => (
          <Link
            key={s.id}
            to="/a/$id/kapitler"
            params={{ id }}
            search={keepCommon}
            hash={s.id}
            aria-current={s === section ? 'page' : undefined}
            activeOptions={{ includeHash: true }}
            resetScroll={false}
          >
            {text(s.linkTitle ?? s.title)}
          </Link>
        ))}
      </nav>
      {section && (
        <div className="chapter-layout">
          <ChapterPanel key={`${section.id}-${language}`} section={section} onSelect={setQuote} />
          <ChapterMargin section={section} quote={quote} onQuoteUsed={() => setQuote(undefined)} />
        </div>
      )}
    </>
  );
};
