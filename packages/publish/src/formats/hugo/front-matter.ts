/** A value of front matter; a text is quoted when YAML could read it as something else. */
type FrontMatterValue = string | number | boolean;

// Words, figures and mild punctuation, with no ": " or " #" and nothing that reads as a number, a date or a truth value.
const plainScalar =
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[\p{L}][\p{L}\p{N} .,()«»§/–-]*[\p{L}\p{N}.)»]$/iu;
const numberedTitle = /^\d+(?:\.\d+)*\.? [\p{L}][\p{L}\p{N} .,()«»§/–-]*[\p{L}\p{N}.)»]$/u;

const scalar = (value: FrontMatterValue): string => {
  if (typeof value !== 'string') return String(value);
  // A JSON string is a YAML double-quoted scalar.
  return plainScalar.test(value) || numberedTitle.test(value) ? value : JSON.stringify(value);
};

/** Front matter of a Hugo page, keys in the order given. */
export const frontMatter = (entries: readonly (readonly [string, FrontMatterValue])[]): string =>
  ['---', ...entries.map(([key, value]) => `${key}: ${scalar(value)}`), '---', ''].join('\n');
