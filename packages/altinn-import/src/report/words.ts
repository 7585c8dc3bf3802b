import type { FullText } from '@risikobilde/core';
import type { Confidence } from '@risikobilde/files';
import { type FindingSeverity, say } from '../finding.js';

export const confidenceWords: Readonly<Record<Confidence, FullText>> = {
  high: say('tydelig', 'tydeleg', 'clear'),
  medium: say('sannsynlig', 'sannsynleg', 'likely'),
  low: say('usikkert', 'usikkert', 'uncertain'),
};

export const findingWords: Readonly<Record<FindingSeverity, FullText>> = {
  warning: say('bør rettes eller begrunnes', 'bør rettast eller grunngivast', 'correct it or give a reason'),
  info: say('til opplysning', 'til opplysning', 'for information'),
};
