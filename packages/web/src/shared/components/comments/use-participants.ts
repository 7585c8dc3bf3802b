import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWriters } from '../../data/history-queries.js';
import { useWorkbench } from '../../data/context.js';
import { useOthers } from '../../data/presence.js';
import { commentsQuery } from './comments-api.js';

const isErased = ({ id }: { readonly id: string }): boolean => id.startsWith('erased-');

/** The names of those who took part: who wrote in the assessment lately or commented on it, who has it open, and who answers for something in it. */
export const useParticipants = (): readonly string[] => {
  const { id, of, text, evaluation } = useWorkbench();
  const { data: writers = [] } = useWriters();
  const { data: comments = [] } = useQuery(commentsQuery(id));
  const others = useOthers();
  return useMemo(() => {
    const people = [
      ...writers,
      ...comments.flatMap(({ by, replies }) => [by, ...replies.map((reply) => reply.by)]),
    ].filter((one) => !isErased(one));
    const [assessment] = of('assessment');
    const owners = [
      ...of('claim').map(({ owner }) => owner),
      ...of('measure').map(({ owner }) => owner),
      assessment?.riskOwner,
      assessment?.dpo,
    ].flatMap((one) => (one === undefined ? [] : [text(one)]));
    return [...new Set([...[...people, ...others].map(({ name }) => name), ...owners])]
      .filter((name) => name.trim() !== '' && name.length <= 60)
      .toSorted((a, b) => a.localeCompare(b, 'nb'));
    // What is evaluated changes with the records.
  }, [writers, comments, others, of, text, evaluation]);
};
