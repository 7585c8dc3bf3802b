import { Paragraph } from '@digdir/designsystemet-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { ToNewForm } from '../../shared/components/new-record/to-new-form.js';
import { PageHead } from '../../shared/components/page-head.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ArgumentDialog } from './argument/argument-dialog.js';
import { useOpenArgument } from './argument/use-open-argument.js';
import { ChapterMargin } from './chapter-margin.js';
import { ChapterPanel } from './chapter-panel.js';
import { newChapter, NewChapterForm } from './new-chapter-form.js';
import { sectionOfHash } from './section-of-hash.js';
import { inOrder, useOwnSections } from './use-own-sections.js';
import './chapters.css';

/** The document chapter by chapter; which one is after `#` in the address: a chapter, or a claim that stands in it. */
export const ChaptersPage = () => {
  const { t } = useWords();
  const { of, id, text, record, language, provenance } = useWorkbench();
  const { hash } = useLocation();
  const { open } = useOpenArgument();
  const [quote, setQuote] = useState<string>();
  const all = inOrder(of('section'));
  // A service publishes its own chapters; those of the platform hold the claims that come from there.
  const isOwn = (section: string): boolean => provenance(section).from === 'own';
  const sections = useOwnSections();
  const wanted = sectionOfHash(hash, record);
  const section = all.find((s) => s.id === wanted) ?? sections[0];
  return (
    <>
      <PageHead
        title={section ? text(section.title) : t('kind.section.many')}
        lead={section ? t('chapters.lead') : t('chapters.none')}
      />
      <nav aria-label={t('kind.section.many')} className="chapter-nav">
        {sections.map((s) => (
          <Link
            key={s.id}
            to="/a/$id/kapitler"
            params={{ id }}
            search={keepCommon}
            hash={s.id}
            aria-current={s.id === section?.id ? 'page' : undefined}
            activeOptions={{ includeHash: true }}
            resetScroll={false}
          >
            {text(s.linkTitle ?? s.title)}
          </Link>
        ))}
        <ToNewForm anchor={newChapter} label={t('chapterForm.new')} />
      </nav>
      {section && (
        <div className="chapter-layout">
          {isOwn(section.id) ? (
            <ChapterPanel key={`${section.id}-${language}`} section={section} onSelect={setQuote} />
          ) : (
            <section className="panel">
              <RecordFrame id={section.id}>
                <Paragraph>{t('chapters.platformChapter')}</Paragraph>
              </RecordFrame>
            </section>
          )}
          <ChapterMargin section={section} quote={quote} onQuoteUsed={() => setQuote(undefined)} />
        </div>
      )}
      <NewChapterForm />
      {open !== undefined && <ArgumentDialog id={open} />}
    </>
  );
};
