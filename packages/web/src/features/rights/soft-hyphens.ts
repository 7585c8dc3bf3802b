// Where long words of the article names may be divided; browsers without a Norwegian dictionary would not know.
const divided = [
  'reservasjons-register',
  'opplys-ningene',
  'opplys-ningane',
  'data-portabilitet',
  'automati-serte',
  'automa-tisert',
  'under-retning',
  'begrens-ning',
  'avgrens-ing',
  'informa-sjon',
  'regis-trerte',
  'avgjør-elser',
  'notifi-cation',
  'rectifi-cation',
  'restric-tion',
  'porta-bility',
  'auto-mated',
  'decision-making',
];

/** The text with soft hyphens in words that are long for a narrow column; read aloud and copied, it is the same text. */
export const softHyphens = (text: string): string =>
  divided.reduce((words, pattern) => {
    const whole = pattern.replaceAll('-', '');
    const at = pattern.indexOf('-');
    return words.replaceAll(
      new RegExp(whole, 'gi'),
      (found) => `${found.slice(0, at)}\u00ad${found.slice(at)}`,
    );
  }, text);
