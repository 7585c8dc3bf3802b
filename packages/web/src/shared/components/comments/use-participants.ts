import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useEvents } from '../../data/history-queries.js';
import { useWorkbench } from '../../data/context.js';
import { commentsQuery } from './comments-api.js';

const isErased = ({ id }: { readonly id: string }): boolean => id.startsWith('erased-');

/** The names of those who took part: who wrote in the assessment or commented on it, and who answers for something in it. */
export const useParticipants = (): readonly string[] => {
  const { id, of, text, evaluation } = useWorkbench();
  const { data: events = [] } = useEvents();
  const { data: comments = [] } = useQuery(commentsQuery(id));
  return useMemo(() => {
    const people = [
      ...events.map(({ who }) => who),
      ...comments.flatMap(({ by, replies }) => [by, ...replies.map((reply) => reply.by)]),
    ].filter((one) => !isErased(one));
    const [assessment] = of('assessment');
    const owners = [
      ...of('claim').map(({ owner }) => owner),
      ...of('measure').map(({ owner }) => owner),
      assessment?.riskOwner,
      assessment?.dpo,
    ].flatMap((one) => (one === undefined ? [] : [text(one)]));
    return [...new Set([...people.map(({ name }) => name), ...owners])]
      .filter((name) => name.trim() !== '' && name.length <= 60)
      .toSorted((a, b) => a.localeCompare(b, 'nb'));
    // What is evaluated changes with the records.
  }, [events, comments, of, text, evaluation]);
};
