import { expect, it } from 'vitest';
import { scanMarkdown } from '../model/markdown-references.js';
import { hasProse } from './chapter-holds.js';
import { isBareAssent, isPlaceholder } from './placeholder.js';

// Each sign is looked at a few times, however many there are. Looked at once for each of the others they would take minutes, and the
// test would be ended for its time.
const parts =
  '\\|x\\|.|. |-|?|[|[^|[^a|](|](\t|[a]:|[a]:\t|<|<!--|<!-->|<record|<record:|`|``|`a``|~~~|*|**a|_a |:|::a{|:::|> |- |#|\t|ok |det er |n/|x|\n|\r\n|\u00A0|=|&#';

it.each(parts.split('|'))('eighty thousand times %j is read sign by sign', (part) => {
  const text = part.repeat(80_000);
  for (const nb of [text, `${text}a`, `a${text}`]) {
    expect([isPlaceholder({ nb }), isBareAssent({ nb })]).toHaveLength(2);
    expect(scanMarkdown(nb).untils).toEqual([]);
    expect(typeof hasProse({ nb })).toBe('boolean');
  }
});
