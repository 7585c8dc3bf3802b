import { type Fact, type Leaning, leaningOf } from '@risikobilde/core/argument';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { type ArgumentSearch, parseArgumentSearch } from './argument-search.js';

/** More than so many that would have to fail together is not worked out. */
export const order = 3;

export type Asked = {
  readonly leaning: Leaning;
  /** The claim or premise that is asked about; the conclusion when undefined. */
  readonly id: string | undefined;
  readonly ask: (search: ArgumentSearch) => void;
};

/** What the address asks about hangs on; what it names and nobody has is the conclusion. */
export const useLeaning = (): Asked => {
  const { evaluation } = useWorkbench();
  const navigate = useNavigate();
  const { om } = parseArgumentSearch(useSearch({ strict: false }));
  const { leaning, id } = useMemo(() => {
    const asked = om === undefined ? undefined : leaningOf(evaluation, { id: om, order });
    if (asked !== undefined) return { leaning: asked, id: om };
    const whole = leaningOf(evaluation, { order });
    // The conclusion is always there.
    if (whole === undefined) throw new Error('There is a conclusion in every evaluation.');
    return { leaning: whole, id: undefined };
  }, [evaluation, om]);
  const ask = ({ om: other }: ArgumentSearch): void =>
    void navigate({
      to: '.',
      search: ({ om: _before, ...old }) => ({ ...old, ...(other !== undefined && { om: other }) }),
      replace: true,
      resetScroll: false,
    });
  return { leaning, id, ask };
};

/** What nobody published is called by its own name. */
export const sourceNames =
  (leaning: Leaning, say: (label: Fact['label']) => string) =>
  (source: string): string => {
    const own = leaning.facts.find(({ ref, cite }) => ref === source && cite === undefined);
    return own ? say(own.label) : source;
  };
