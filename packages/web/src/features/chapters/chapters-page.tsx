import { PencilIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense, useRef, useState } from 'react';
import { inOrder, useOwnSections } from '../../shared/chapters/use-own-sections.js';
import { claimOfHash, sectionOfHash } from '../../shared/chapters/section-of-hash.js';
import { CommentsPanel } from '../../shared/components/comments/comments-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { focusRow } from '../../shared/components/edit-panel/use-panel-address.js';
import { PageHead } from '../../shared/components/page-head.js';
import { RecordFrame, useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { StandingRow } from '../../shared/components/standing-tag/standing-row.js';
import { ViewAct } from '../../shared/components/view-act/view-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { ArgumentPanel } from './argument/argument-panel.js';
import { NewClaim } from './argument/new-claim.js';
import { useOpenArgument } from './argument/use-open-argument.js';
import { ChapterHead, type Making } from './chapter-head.js';
import { NewChapterForm } from './new-chapter-form.js';
import { ChapterContents } from './reading/chapter-contents.js';
import { ChapterText } from './reading/chapter-text.js';
import { SentenceCard } from './reading/sentence-card.js';
import { useCardPlace } from './reading/use-card-place.js';
import { useWide } from './reading/use-wide.js';
import './chapters.css';

// Fetched when somebody begins to write.
const ChapterWriting = lazyPart(async () => (await import('./chapter-writing.js')).ChapterWriting);
const ChapterSuggestions = lazyPart(
  async () => (await import('./suggesting/chapter-suggestions.js')).ChapterSuggestions,
);

/** The document chapter by chapter; which one is after `#` in the address: a chapter, or a claim that stands in it, whose card is open. */
export const ChaptersPage = () => {
  const { t } = useWords();
  const { of, record, language, provenance } = useWorkbench();
  const { hash } = useLocation();
  const all = inOrder(of('section'));
  const sections = useOwnSections();
  const wanted = sectionOfHash(hash, record);
  const section = all.find((s) => s.id === wanted) ?? sections[0];
  const [making, make] = useState<Making>();
  if (!section)
    return (
      <>
        <PageHead title={t('kind.section.many')} lead={t('chapters.none')} />
        <NewChapterForm />
      </>
    );
  return (
    <>
      {/* A service publishes its own chapters; those of the platform hold the claims that come from there. */}
      {provenance(section.id).from === 'own' ? (
        <Chapter key={`${section.id}-${language}`} section={section} onNew={make} />
      ) : (
        <PlatformChapter section={section} />
      )}
      {making === 'chapter' && (
        <NewPanel title={t('chapterForm.new')} kind={t('kind.section.one')} onClose={() => make(undefined)}>
          <NewChapterForm onMade={() => make(undefined)} />
        </NewPanel>
      )}
      {making === 'claim' && (
        <NewPanel title={t('argument.newClaim')} kind={t('argument.claim')} onClose={() => make(undefined)}>
          <NewClaim section={section.id} onMade={() => make(undefined)} />
        </NewPanel>
      )}
    </>
  );
};

type Props = { readonly section: RecordOf<'section'> };

const Chapter = ({ section, onNew }: Props & { readonly onNew: (what: Making) => void }) => {
  const { t } = useWords();
  const { evaluation, record } = useWorkbench();
  const isLocked = useIsLocked();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { open: argument } = useOpenArgument();
  const [mode, setMode] = useState<'reading' | 'writing' | 'suggesting'>('reading');
  const isWriting = mode === 'writing';
  const [quote, setQuote] = useState<string>();
  const [asked, setAsked] = useState<string>();
  const isWide = useWide();
  const layout = useRef<HTMLDivElement>(null);
  const comments = useRef<HTMLDivElement>(null);
  const claims = evaluation.claims.filter((claim) => claim.section === section.id);
  const named = claimOfHash(hash, record);
  const open = argument === undefined && claims.some(({ id }) => id === named) ? named : undefined;
  useCardPlace(layout, open);

  const show = (claim: string | undefined) =>
    void navigate({
      to: '.',
      search: true,
      hash: claim === undefined ? section.id : `claim-${claim}`,
      resetScroll: false,
      hashScrollIntoView: false,
    });
  const close = () => {
    setAsked(undefined);
    show(undefined);
    if (open !== undefined) focusRow(open);
  };
  return (
    <>
      {!isLocked && (
        <ViewAct>
          <button
            type="button"
            className="act-button"
            onClick={() => setMode(isWriting ? 'reading' : 'writing')}
          >
            <PencilIcon aria-hidden fontSize="1.25rem" />
            {t(isWriting ? 'common.done' : 'common.edit')}
          </button>
        </ViewAct>
      )}
      <div ref={layout} className={mode === 'suggesting' ? undefined : 'chapter-layout'} data-open={open}>
        <div className="chapter-main">
          <ChapterHead
            section={section}
            claims={claims}
            onNew={onNew}
            isSuggesting={mode === 'suggesting'}
            onSuggest={(isBegun) => {
              show(undefined);
              setMode(isBegun ? 'suggesting' : 'reading');
            }}
            onComments={() => comments.current?.querySelector<HTMLElement>('#comments')?.focus()}
          />
          {mode === 'suggesting' ? (
            <Suspense fallback={<Loading />}>
              <ChapterSuggestions section={section} />
            </Suspense>
          ) : isWriting && !isLocked ? (
            <Suspense fallback={<Loading />}>
              <ChapterWriting
                section={section}
                onClaim={(claim) => {
                  setAsked(undefined);
                  show(claim);
                }}
              />
            </Suspense>
          ) : (
            <>
              {!isWide && <ChapterContents place={layout} />}
              <ChapterText
                section={section}
                open={open}
                onOpen={(claim) => {
                  setAsked(claim);
                  show(claim);
                }}
                onSelect={setQuote}
              />
            </>
          )}
        </div>
        {open !== undefined && mode !== 'suggesting' && (
          <span
            className="card-line"
            data-standing={claims.find(({ id }) => id === open)?.standing}
            aria-hidden
          />
        )}
        {mode === 'suggesting' ? null : open === undefined ? (
          <div ref={comments} className="chapter-comments">
            {isWide && mode === 'reading' && <ChapterContents place={layout} />}
            <CommentsPanel record={section.id} quote={quote} onQuoteUsed={() => setQuote(undefined)} />
          </div>
        ) : (
          <SentenceCard id={open} isAsked={asked === open} onClose={close} />
        )}
      </div>
      {argument !== undefined && (
        <ArgumentPanel id={argument} claims={claims.map(({ id }) => id)} onClose={() => focusRow(argument)} />
      )}
    </>
  );
};

/** What a chapter of the platform says that a service builds on: its text is published by the platform. */
const PlatformChapter = ({ section }: Props) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  return (
    <>
      <PageHead title={text(section.title)} lead={t('chapters.platformChapter')} />
      <RecordFrame id={section.id}>
        <ul className="lined-list">
          {evaluation.claims
            .filter((claim) => claim.section === section.id)
            .map((claim) => (
              <StandingRow key={claim.id} id={claim.id} standing={claim.standing} says={text(claim.text)}>
                {claim.standing !== 'supported' && <p className="meta">{text(claim.summary)}</p>}
              </StandingRow>
            ))}
        </ul>
      </RecordFrame>
    </>
  );
};
