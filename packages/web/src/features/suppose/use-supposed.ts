import {
  type Assessment,
  type LocalDate,
  type ToleranceResult,
  withOwnSources,
  type World,
} from '@risikobilde/core';
import { suppose, type SupposedEffect, supposedEffect } from '@risikobilde/core/argument';
import { useEffect, useState } from 'react';
import { useHasRules } from '../../shared/data/evaluate.js';
import { useTolerance } from '../../shared/data/use-tolerance.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Draft } from '../../shared/suppose/suppose-search.js';
import { useWords } from '../../shared/words.js';
import { idOfFall } from './use-draft-words.js';

export type Tried =
  | { readonly state: 'empty' | 'computing' }
  | { readonly state: 'unknown'; readonly ids: readonly string[] }
  | { readonly state: 'done'; readonly effect: SupposedEffect };

/** What would follow in one assessment, with both days of the supposition and of the world the same. */
const tryOn = (
  { assessment, world }: { readonly assessment: Assessment; readonly world: World },
  { day, ids, saying, tolerance }: Asked,
): Tried => {
  const supposition = suppose(assessment, world, day, ids, saying);
  return 'unknown' in supposition
    ? { state: 'unknown', ids: supposition.unknown }
    : {
        state: 'done',
        effect: supposedEffect({ assessment, world }, supposition, day, undefined, tolerance),
      };
};

type Asked = {
  readonly day: LocalDate;
  readonly ids: readonly string[];
  readonly saying: Readonly<Record<string, string>>;
  readonly tolerance?: readonly ToleranceResult[] | undefined;
};

/** What follows from a supposition, worked out when the page has drawn what is asked; nothing is said before that. */
export const useSupposed = (draft: Draft, day: LocalDate): Tried => {
  const { t } = useWords();
  const { assessmentOn, world, language, of } = useWorkbench();
  const hasRules = useHasRules();
  const assessment = assessmentOn(day);
  const tolerance = useTolerance(assessment, world, day, hasRules);
  const isWaiting = (of('assessment')[0]?.tolerance ?? []).length > 0 && tolerance === undefined;
  const ids = draft.falls.map(idOfFall).join(' ');
  const saying = t('sources.ifFellEvent');
  const key = [assessment, world, day, ids, tolerance] as const;
  const [made, setMade] = useState<{ readonly key: typeof key; readonly tried: Tried }>();
  useEffect(() => {
    if (ids === '' || isWaiting) return;
    const asked: Asked = { day, ids: ids.split(' '), saying: { [language]: saying }, tolerance };
    const timer = setTimeout(
      () =>
        setMade({
          key: [assessment, world, day, ids, tolerance],
          tried: tryOn({ assessment, world: withOwnSources(assessment, world) }, asked),
        }),
      30,
    );
    return () => clearTimeout(timer);
  }, [assessment, world, day, ids, tolerance, isWaiting, language, saying]);
  if (ids === '') return { state: 'empty' };
  return made !== undefined && made.key.every((part, n) => part === key[n])
    ? made.tried
    : { state: 'computing' };
};
