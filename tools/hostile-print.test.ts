import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { evaluate } from '@risikobilde/core';
import { publish } from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { expect, test } from 'vitest';
import { fillEveryField } from '../packages/publish/test/every-field.js';
import { day } from '../packages/publish/test/fixture.js';
import { withHostileTexts } from '../packages/publish/test/hostile-texts.js';
import { smallWorld } from '../packages/publish/test/small-world.js';
import { readTaggedPdf } from '../packages/typeset/test/tagged-pdf.js';

const { records: filled } = fillEveryField('public', 1000);

test.each([0, 13])(
  'with a hostile text in every field, from number %i, the print is set, and holds no script and no link that runs',
  async (start) => {
    const assessment = { schemaVersion: 1, records: withHostileTexts(filled, start).records };
    const evaluation = evaluate(assessment, smallWorld, day('2026-11-24'));
    const options = { format: ['pdf'], languages: ['nb'], level: 'public', typeset } as const;
    const { files } = publish(assessment, smallWorld, evaluation, options);
    const prints = files.filter(({ path }) => path.endsWith('.pdf'));
    expect(prints.length).toBeGreaterThan(0);
    for (const { bytes } of prints) {
      const document = await PDFDocument.load(bytes);
      // No line runs over what stands beside it, or off the page, however long a word is.
      for (const { marks } of (await readTaggedPdf(bytes)).pages)
        for (const { words, lines } of marks)
          expect([words.slice(0, 60), words.length / lines.length < 250]).toEqual([words.slice(0, 60), true]);
      expect(document.getPageCount()).toBeGreaterThan(3);
      for (const [, one] of document.context.enumerateIndirectObjects()) {
        if (!(one instanceof PDFDict)) continue;
        const action = one.get(PDFName.of('A'));
        for (const dict of [one, ...(action instanceof PDFDict ? [action] : [])]) {
          expect(['/JavaScript', '/Launch', '/SubmitForm']).not.toContain(String(dict.get(PDFName.of('S'))));
          const uri = dict.get(PDFName.of('URI'));
          if (uri instanceof PDFString)
            expect(uri.decodeText()).toMatch(/^(?:https?:|mailto:|[\w.-]+\.pdf$)/);
        }
      }
    }
  },
  1_200_000,
);
