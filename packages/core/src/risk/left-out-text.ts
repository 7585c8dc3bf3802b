import { type Message, message } from '@risikobilde/words/message';

/** Why a judgement is not among the figures. */
export const leftOutText = {
  levelNotOnScale: message('risk.leftOut.levelNotOnScale'),
  tooWide: message('risk.leftOut.tooWide'),
  refused: (problems: string): Message => message('risk.leftOut.refused', { problems }),
};
