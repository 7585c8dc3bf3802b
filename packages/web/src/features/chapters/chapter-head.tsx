import { Button } from '@digdir/designsystemet-react';
import { ChatIcon } from '@navikt/aksel-icons';
import { type ClaimResult, type RecordOf, standings } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { commentsQuery } from '../../shared/components/comments/comments-api.js';
import { Menu } from '../../shared/components/menu/menu.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { StandingMark } from '../../shared/components/standing-tag/standing-mark.js';
import { countStandings } from '../../shared/count-standings.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { useOpenArgument } from './argument/use-open-argument.js';

export type Making = 'claim' | 'chapter';

type Props = {
  readonly section: RecordOf<'section'>;
  readonly claims: readonly ClaimResult[];
  readonly onNew: (what: Making) => void;
  readonly onComments: () => void;
  readonly isSuggesting: boolean;
  readonly onSuggest: (isBegun: boolean) => void;
};

/** What the chapter is called, and how its sentences stand: "15 sentences: 6 stand, 8 challenged". */
export const ChapterHead = (props: Props) => {
  const { section, claims, onNew, onComments, isSuggesting, onSuggest } = props;
  const { t } = useWords();
  const { text, id, language } = useWorkbench();
  const isLocked = useIsLocked();
  const { openArgument } = useOpenArgument();
  const { data = [] } = useQuery(commentsQuery(id));
  const about = new Set([section.id, ...claims.map((claim) => claim.id)]);
  const open = data.filter(({ record, resolved }) => !resolved && about.has(record)).length;
  const suggested = data.filter(
    (one) =>
      about.has(one.record) &&
      [`body.${language}`, `text.${language}`].includes(one.field ?? '') &&
      one.instead !== undefined &&
      !one.resolved,
  ).length;
  const counts = countStandings(claims);
  return (
    <header className="chapter-head">
      <h1>{text(section.title)}</h1>
      <div className="chapter-answer">
        <p>
          {claims.length === 0 ? t('chapters.noSentences') : t('chapters.sentences', { n: claims.length })}
          {standings
            .toReversed()
            .filter((standing) => counts[standing] > 0)
            .map((standing) => (
              <span key={standing} className="chapter-count" data-standing={standing}>
                <StandingMark standing={standing} isSilent />
                {counts[standing]} {t(`standing.${standing}`).toLowerCase()}
              </span>
            ))}
        </p>
        <div className="chapter-acts">
          <Button
            variant="tertiary"
            data-size="sm"
            title={t('chapters.nComments', { n: open })}
            onClick={() => {
              if (isSuggesting) onSuggest(false);
              requestAnimationFrame(onComments);
            }}
          >
            <ChatIcon aria-hidden fontSize="1.25rem" />
            {open}
            <span className="visually-hidden">{t('chapters.comments').toLowerCase()}</span>
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => onSuggest(!isSuggesting)}>
            {isSuggesting
              ? t('suggestions.done')
              : suggested > 0
                ? t('suggestions.some', { n: suggested })
                : t('suggestions.begin')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => openArgument(section.id)}>
            {t('chapters.about')}
          </Button>
          {!isLocked && (
            <Menu label={`+ ${t('chapters.new')}`} side="end">
              {(close) => (
                <ul>
                  {(['claim', 'chapter'] as const).map((what) => (
                    <li key={what}>
                      <button
                        type="button"
                        onClick={() => {
                          close();
                          onNew(what);
                        }}
                      >
                        {t(what === 'claim' ? 'argument.newClaim' : 'chapterForm.new')}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </Menu>
          )}
        </div>
      </div>
    </header>
  );
};
