import { type Message, message } from '@risikobilde/words/message';

/** A count of people or years as it is read in a sentence: two digits that count, and `under 1` for what is not nought. */
export const about = (value: number): Message => {
  const size = Math.abs(value);
  if (size > 0 && size < 0.5) return message('risk.number.underOne');
  return message('core.number', { n: size < 10 ? Math.round(size) : Number(size.toPrecision(2)) });
};

/** A share as so many in a hundred; never none or all for what only comes near. */
export const inHundred = (share: number): Message => {
  if (share > 0 && share < 0.01) return message('risk.number.underOneInHundred');
  if (share < 1 && share > 0.99) return message('risk.number.overNinetyNine');
  return message('core.number', { n: Math.round(Math.min(1, Math.max(0, share)) * 100) });
};
