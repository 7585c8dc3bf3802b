import { addDays, type LocalDate } from '@risikobilde/core';
import { systemClock, today } from '../base/clock.js';

/** A day so many days from today, as the server under test has it. */
export const inDays = (days: number): LocalDate => addDays(today(systemClock), days);
