import type { FeedbackAnswer } from '@risikobilde/api';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data/api.js';
import { useMay, useWorkbench } from '../../data/context.js';

/** Readers write whenever they like, and no stream tells of it. */
const askEvery = 60_000;

/** What readers have sent and nobody has answered; asked for by those who may answer it. */
export const useFeedback = () => {
  const { id } = useWorkbench();
  const may = useMay('editAssessment');
  return useQuery({
    queryKey: ['feedback', id],
    queryFn: async () => (await request('GET /api/assessments/:id/feedback', { params: { id } })).feedback,
    enabled: may,
    refetchInterval: askEvery,
    retry: false,
  });
};

export const answerFeedback = (id: string, feedback: string, body: FeedbackAnswer) =>
  request('POST /api/assessments/:id/feedback/:feedback/answer', { params: { id, feedback }, body });
