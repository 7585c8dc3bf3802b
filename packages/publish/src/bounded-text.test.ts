import { markdownBounds, markdownExcess } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { formats } from './formats/index.js';
import { publishText, evaluateSmall, smallAssessment } from '../test/fixture.js';
import { smallWorld } from '../test/small-world.js';

const { marksTogether, nesting } = markdownBounds;
const marksOf = (text: string) => text.match(/[*_~[{`]/g)?.length ?? 1;
/** A paragraph with as many marks as there may be. */
const most = (text: string) => text.repeat(Math.floor(marksTogether / marksOf(text)));

test.each([
  ['lists as deep as they may be', `${'- '.repeat(nesting)}a`],
  ['quotes as deep as they may be', `${'>'.repeat(nesting)} a`],
  ['links that are never closed', most('[a](')],
  ['links inside each other', `${'['.repeat(marksTogether)}a${'](b)'.repeat(marksTogether)}`],
  ['emphasis that is never closed', most('*a _b ')],
  ['emphasis inside each other', `${'*a '.repeat(marksTogether / 2)}${'b* '.repeat(marksTogether / 2)}`],
  ['directives with attributes that are never closed', most(':a{b="')],
  ['footnotes that are not there', most('[^a] ')],
  ['code that is never closed', most('`a``')],
])('a text with %s is published', (_, text) => {
  expect(markdownExcess(text)).toBeUndefined();
  const records = smallAssessment.records.map((record) =>
    record.kind === 'section' ? { ...record, body: { nb: `${text}\n\n${text}` } } : record,
  );
  for (const { id: format } of formats.filter((one) => !('isForm' in one))) {
    const { files } = publishText({ ...smallAssessment, records }, smallWorld, evaluateSmall('2026-11-24'), {
      format,
      languages: ['nb'],
      level: 'public',
    });
    expect(files.length, format).toBeGreaterThan(0);
  }
});
