import type { Action, OwnSteps } from '@risikobilde/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from './api.js';
import { sessionQuery } from './client.js';
import { useMay, useSnapshot, useWorkbench } from './context.js';

type Step = OwnSteps['steps'][number]['step'];
const deciding = ['giveAdvice', 'acceptRisk', 'approveAssessment'] as const satisfies readonly Action[];

/** What the server says of whose hands the assessment went through. Without logins nobody knows who writes, and nothing is asked. */
const useHands = (): OwnSteps | undefined => {
  const { id } = useWorkbench();
  const { revision } = useSnapshot();
  const [advises, accepts, approves] = [useMay(deciding[0]), useMay(deciding[1]), useMay(deciding[2])];
  const { data: session } = useQuery(sessionQuery);
  const { data } = useQuery({
    queryKey: ['own-steps', id, revision],
    queryFn: () => request('GET /api/assessments/:id/own-steps', { params: { id } }),
    enabled: session?.mode === 'login' && (advises || accepts || approves),
    placeholderData: keepPreviousData,
  });
  return data;
};

/**
 * Whether a step is kept from whoever is here because they wrote what it is about or advised on it, as the server says; of an
 * acceptance, of one risk.
 */
export const useOwnSteps = (): ((step: Step, scenario?: string) => boolean) => {
  const hands = useHands();
  return (step, scenario) =>
    hands?.steps.some((one) => one.step === step && (scenario === undefined || one.scenario === scenario)) ===
    true;
};

/** Data protection officers who also contributed, for who may approve. */
export const useExcepted = (): OwnSteps['excepted'] => useHands()?.excepted ?? [];
