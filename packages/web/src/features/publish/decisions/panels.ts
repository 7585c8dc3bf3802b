import type { Finding } from '@risikobilde/core';
import type { Item } from '../checklist.js';

/** What is written in a panel of its own on the way to an edition. */
const panelNames = ['advice', 'acceptance', 'approval', 'answer', 'consultation', 'log'] as const;
export type PanelName = (typeof panelNames)[number];

export const panels: Readonly<Record<Item['type'], PanelName>> = {
  openError: 'answer',
  log: 'log',
  consultationMissing: 'consultation',
  adviceMissing: 'advice',
  acceptanceMissing: 'acceptance',
  approval: 'approval',
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
