import type { Text } from '@risikobilde/words/message';

// What people and forms write to keep a place, in the three languages; the whole text must be it.
const words =
  /^(tbd|tba|todo|n\/?a|fixme|x{2,}|lorem ipsum\b.*|kommer(?: senere)?|kjem(?: seinare)?|(?:må |skal )?(?:fylles|fyllast|fyllas) ut(?: senere| seinare)?|må (?:skrives|skrivast|avklares|avklarast)|skriv her|(?:begrunnelse |grunngiving |tekst )?(?:mangler|manglar)|(?:reason |text )?missing|ny tekst|new text|to be (?:completed|written|added|decided|confirmed)|to come|test)$/;

/**
 * Whether a text only keeps its place: nothing but signs (`...`, `?`, `-`), something in brackets, or a word that says it
 * is to be written. An empty text is none: the model does not allow it.
 */
export const isPlaceholder = (text: Text): boolean => Object.values(text).every(keepsItsPlace);

/** Whether something is said there, and not only that it is to be. */
export const isSaid = (text: Text | undefined): text is Text => text !== undefined && !isPlaceholder(text);

const keepsItsPlace = (written: string): boolean => {
  const trimmed = written.trim();
  if (/^[[<{(][^\])}>]*[\])}>]$/.test(trimmed)) return true;
  const bare = withoutEnd(trimmed.toLowerCase(), /[\s.…?!:–-]/u);
  return !/[\p{L}\p{N}]/u.test(bare) || words.test(bare);
};

// What says that something is decided, and not why.
const assents =
  /^(?:ok(?:ay)?|ja|yes|greit|fint?|haster|det haster|(?:dette |det |er |blir |is )*(?:godtatt|godteke|godkjent|godkjend|akseptert|accepted|approved)|(?:vi|eg|jeg|we|i) (?:godtar|godtek|godkjenner|godkjenn|aksepterer|accept|approve) (?:det|dette|den|it|this|that|risikoen|the risk)|urgent|(?:it|this) is urgent)$/;

/** Whether a text says that something is agreed to and nothing of why. */
export const isBareAssent = (text: Text): boolean =>
  Object.values(text).every((written) =>
    assents.test(withoutEnd(written.trim().toLowerCase(), /[\s.…!–-]/u)),
  );

/** Sign by sign from the end: an expression that looks for the end tries again at every sign of a text that is full of them. */
const withoutEnd = (text: string, sign: RegExp): string => {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};
