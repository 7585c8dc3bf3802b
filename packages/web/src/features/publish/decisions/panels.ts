import type { Action, OwnSteps } from '@risikobilde/api';
import type { Finding } from '@risikobilde/core';
import type { Item } from '../checklist.js';

/** What is written in a panel of its own on the way to an edition. */
const panelNames = [
  'advice',
  'acceptance',
  'approval',
  'answer',
  'consultation',
  'log',
  'request',
  'return',
] as const;
export type PanelName = (typeof panelNames)[number];

export const panels = {
  openError: 'answer',
  dutyOpen: undefined,
  log: 'log',
  consultationMissing: 'consultation',
  adviceMissing: 'advice',
  adviceAsked: 'advice',
  adviceUnanswered: undefined,
  sentBack: undefined,
  acceptanceMissing: 'acceptance',
  approval: 'approval',
} as const satisfies Readonly<Record<Item['type'], PanelName | undefined>>;

/** What one must be permitted to write in each; who may what is the server's to say. */
export const rightOf: Readonly<Record<PanelName, Action>> = {
  advice: 'giveAdvice',
  acceptance: 'acceptRisk',
  approval: 'approveAssessment',
  answer: 'editAssessment',
  consultation: 'editAssessment',
  log: 'editAssessment',
  request: 'editAssessment',
  return: 'sendBack',
};

/** The steps of the life cycle that are kept from whoever wrote last what they are about, by the panel that they are written in. */
export const stepIn: Readonly<Partial<Record<PanelName, OwnSteps['steps'][number]['step']>>> = {
  advice: 'giveAdvice',
  acceptance: 'acceptRisk',
  approval: 'approve',
};

/** What stands after `#` while a panel is open: its name, and the finding that it is about. */
export const newHash = (panel: PanelName, about?: Pick<Finding, 'id'>): string =>
  about === undefined || panel === 'advice' || panel === 'log' ? `ny-${panel}` : `ny-${panel}:${about.id}`;

export const readHash = (
  hash: string,
): { readonly panel: PanelName; readonly about: string | undefined } | undefined => {
  const [, name, about] = /^ny-(\w+)(?::(.+))?$/.exec(hash) ?? [];
  const panel = panelNames.find((one) => one === name);
  return panel === undefined ? undefined : { panel, about };
};
