import { type SourceLine, sourceLines } from '@risikobilde/core';
import { useMemo } from 'react';
import { useCoreContext } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import type { Candidate } from './use-news.js';

/** What a candidate may concern, and how many claims rest on that: a guess by the identifiers and names in it. */
export const Bearings = ({ of }: { readonly of: Candidate }) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  const context = useCoreContext();
  const lines = useMemo(
    () => new Map(sourceLines(context, evaluation).map((line): [string, SourceLine] => [line.id, line])),
    [context, evaluation],
  );
  const found = of.bearsOn.flatMap(({ source, ref }) => {
    const line = lines.get(source);
    return line === undefined ? [] : [{ line, ref }];
  });
  if (found.length === 0) return <p className="meta">{t('watch.concernsUnknown')}</p>;
  const claims = new Set(found.flatMap(({ line }) => line.claims));
  return (
    <p className="news-bearings">
      {t('watch.mayConcern', {
        what: {
          list: found.map(({ line, ref }) => ({
            und: ref === undefined ? text(line.title) : `${text(line.title)} ${ref}`,
          })),
        },
      })}{' '}
      {t('watch.mayConcernClaims', { n: claims.size })}
    </p>
  );
};
