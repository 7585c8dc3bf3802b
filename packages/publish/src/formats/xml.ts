/** A text in XML, in content and in quoted attributes. What XML cannot hold becomes U+FFFD: one such character spoils a whole file. */
export const xml = (text: string): string =>
  text.replace(notXml, '\uFFFD').replaceAll(/[&<>"]/g, (char) => entities[char] ?? char);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// oxlint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
