import type { LocalDate } from '@risikobilde/core';
import { dayInNorway } from '@risikobilde/words';

/** The outside world that commands need: one file implements each of these. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** The day it is in Norway at a moment: links work, roles last and claims stand until the end of one. */
export const norwegianDay = (now: Date): LocalDate => dayInNorway(now) as LocalDate;

/** Today in Norway. */
export const today = (clock: Clock): LocalDate => norwegianDay(clock.now());
