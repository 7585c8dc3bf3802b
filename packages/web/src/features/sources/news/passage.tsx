import { diffWords } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWords } from '../../../shared/words.js';
import type { Candidate } from './use-news.js';
import '../../../shared/components/word-diff.css';

/** Letters that stand around what is other, in a list. */
const around = 120;
const longestExcerpt = 600;

type Run = ReturnType<typeof diffWords>[number];

const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, n) => {
    if (run.type === 'removed') return <del key={n}>{run.text}</del>;
    return run.type === 'added' ? <ins key={n}>{run.text}</ins> : <span key={n}>{run.text}</span>;
  });

/** What is the same is cut to what stands beside what is not. */
const shortened = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run, n) => {
    if (run.type !== 'same' || run.text.length <= 2 * around) return run;
    const [begin, end] = [run.text.slice(0, around), run.text.slice(-around)];
    if (n === 0) return { ...run, text: `… ${end}` };
    return { ...run, text: n === runs.length - 1 ? `${begin} …` : `${begin} … ${end}` };
  });

const cut = (text: string): string =>
  text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt).trimEnd()} …`;

/** The passage in short: of one that is changed, what is other in it. */
export const PassageExcerpt = ({ of }: { readonly of: Candidate }) => {
  const runs = useMemo(
    () => (of.before === undefined ? [] : shortened(diffWords(of.before.text, of.text))),
    [of],
  );
  return (
    <blockquote className="news-passage word-diff">
      {of.before === undefined ? (
        of.change === 'gone' ? (
          <del>{cut(of.text)}</del>
        ) : (
          cut(of.text)
        )
      ) : (
        <Runs runs={runs} />
      )}
    </blockquote>
  );
};

/** The whole passage as it was and as it is, one beside the other. */
export const PassagePair = ({ of }: { readonly of: Candidate }) => {
  const { t } = useWords();
  const runs = useMemo(
    () => (of.before === undefined ? undefined : diffWords(of.before.text, of.text)),
    [of],
  );
  return (
    <div className="news-pair">
      <section>
        <h3>{t(of.change === 'gone' ? 'watch.lastSaid' : 'watch.before')}</h3>
        <blockquote className="news-passage word-diff">
          {of.change === 'gone' && of.text}
          {of.change === 'new' && <span className="meta">{t('watch.isNew')}</span>}
          {runs && <Runs runs={runs.filter(({ type }) => type !== 'added')} />}
        </blockquote>
        {of.before && <p className="news-hash">{t('watch.hash', { hash: of.before.hash })}</p>}
      </section>
      <section>
        <h3>{t('watch.now')}</h3>
        <blockquote className="news-passage word-diff">
          {of.change === 'gone' && <span className="meta">{t('watch.isGone')}</span>}
          {of.change === 'new' && of.text}
          {runs && <Runs runs={runs.filter(({ type }) => type !== 'removed')} />}
        </blockquote>
        <p className="news-hash">{t('watch.hash', { hash: of.hash })}</p>
        {of.isCut && <p className="edit-note">{t('watch.isCut')}</p>}
      </section>
    </div>
  );
};
