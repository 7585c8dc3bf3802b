import { describe, expect, it } from 'vitest';
import type { Assessment } from '@risikobilde/core';
import { smallAssessment } from '../../test/fixture.js';
import {
  editedPart,
  hasLibreOffice,
  reportOf,
  savedByLibreOffice,
  takenIn,
  wordOf,
} from '../../test/word.js';
import { withProposals, type WordProposal } from './proposal.js';

const made = wordOf(smallAssessment);
const report = (change: (xml: string) => string, path?: string) =>
  reportOf(smallAssessment, editedPart(made, change, path));
const bodyOf = (id: string, { records }: Pick<Assessment, 'records'> = smallAssessment): string => {
  const section = records.find((record) => record.id === id);
  return section?.kind === 'section' ? (section.body?.['nb'] ?? '') : '';
};
/** The chapter after the proposals were taken, held against it with one text in the place of another. */
const expectOnly = (proposals: readonly WordProposal[], before: string, after: string): void => {
  expect(proposals).toHaveLength(1);
  expect(bodyOf('cloud-use')).toContain(before);
  const taken = withProposals(smallAssessment.records, proposals);
  expect(taken.refused).toEqual([]);
  expect(bodyOf('cloud-use', taken)).toBe(bodyOf('cloud-use').replace(before, () => after));
};
const paragraphWith = (xml: string, words: string): string => {
  const at = xml.indexOf(words);
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + 6);
};
/** Where the text of a record stands as its own, and not as the words of a link. */
const benefit =
  /(uptime\/text~[^]*?<w:sdtContent><w:r><w:t xml:space="preserve">)Mindre nedetid<\/w:t><\/w:r>/;
const plain = (words: string): string =>
  `<w:p><w:pPr/><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

describe('a Word document that comes back', () => {
  it.each(['nb', 'nn', 'en'] as const)('says nothing new when nobody edited it, in %s', (language) => {
    const { proposals, left, hasMoved } = reportOf(smallAssessment, wordOf(smallAssessment, { language }));
    expect({ proposals, left, hasMoved }).toEqual({ proposals: [], left: [], hasMoved: false });
  });

  it('gives a changed paragraph of a chapter alone, with links and notes byte for byte', () => {
    const { proposals, left } = report((xml) => xml.replace('lagres bare her', 'lagres kun i landet'));
    expect(left).toEqual([]);
    expectOnly(proposals, 'data lagres bare her', 'data lagres kun i landet');
    expect(proposals[0]).toMatchObject({
      type: 'changed',
      record: 'cloud-use',
      path: 'body',
      language: 'nb',
      line: 3,
    });
  });

  it('gives a changed item of a list with its marks and its note', () => {
    const { proposals } = report((xml) => xml.replace(/(>)(\s*Norge)(<)/, '$1$2 og Sverige$3'));
    expectOnly(proposals, '- **Lagring:** Norge[^sted]', '- **Lagring:** Norge og Sverige[^sted]');
  });

  it('gives words that were made bold as Markdown has it', () => {
    const { proposals } = report((xml) =>
      xml.replace(
        /<w:t xml:space="preserve">( fra EØS, )<\/w:t><\/w:r>/,
        '<w:t xml:space="preserve"> fra </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>EØS</w:t></w:r><w:r><w:t xml:space="preserve">, </w:t></w:r>',
      ),
    );
    expectOnly(proposals, 'fra EØS,', 'fra **EØS**,');
  });

  it('gives signs that Markdown would read as marks, as the signs they are', () => {
    const { proposals } = report((xml) =>
      xml.replace('lagres bare her', 'lagres *bare* [her] _nå_ &lt;b> 1`'),
    );
    expectOnly(proposals, 'lagres bare her', 'lagres \\*bare\\* \\[her\\] \\_nå\\_ \\<b> 1\\`');
  });

  it('gives a link that was deleted with its words as nothing left behind', () => {
    const { proposals } = report((xml) => {
      const paragraph = paragraphWith(xml, 'lagres bare her');
      const link =
        /<w:hyperlink[^>]*>(?:(?!<\/w:hyperlink>)[^])*kapittelet om konklusjonen[^]*?<\/w:hyperlink>/.exec(
          paragraph,
        )?.[0] ?? '?';
      return xml.replace(paragraph, paragraph.replace(link, ''));
    });
    expectOnly(proposals, 'også [kapittelet om konklusjonen](record:conclusion) og', 'også og');
  });

  it('gives a paragraph that was written after another, and one that was taken out', () => {
    const { proposals, left } = report((xml) => {
      const [first, last] = [
        paragraphWith(xml, 'lagres bare her'),
        paragraphWith(xml, 'Den gamle vurderingen'),
      ];
      return xml.replace(first, () => first + plain('Et nytt avsnitt om 5 * 3.')).replace(last, '');
    });
    expect(left).toEqual([]);
    expect(proposals.map(({ type }) => type).toSorted()).toEqual(['added', 'removed']);
    const { records } = withProposals(smallAssessment.records, proposals);
    expect(bodyOf('cloud-use', { records })).toContain(':h.\n\nEt nytt avsnitt om 5 \\* 3.\n\n::claim');
    expect(bodyOf('cloud-use', { records })).toContain('::table{of="risks"}\n\n[^sted]:');
  });

  it('gives a paragraph that was split in two as two', () => {
    const { proposals } = report((xml) =>
      xml.replace(
        /(<w:sdt>(?:(?!<w:sdtContent>)[^])*<w:sdtContent>)<w:r><w:t [^>]*>(Tjenesten kjøres hos en leverandør i Norge), (og data lagres bare her\. )/,
        (_, opens: string, first: string, rest: string) =>
          `${opens}<w:r><w:t>${first}.</w:t></w:r></w:sdtContent></w:sdt></w:p><w:p><w:pPr/>${opens}<w:r><w:t xml:space="preserve">${rest.replace('og data', 'Data')}`,
      ),
    );
    expectOnly(proposals, 'i Norge, og data lagres', 'i Norge.\n\nData lagres');
  });

  it('gives a text of a record once, wherever it was edited, and how it is wrapped stays', () => {
    const { proposals, left } = report((xml) => xml.replace(benefit, '$1Mye mindre nedetid</w:t></w:r>'));
    expect(left).toEqual([]);
    expect(proposals).toEqual([
      {
        type: 'changed',
        record: 'uptime',
        path: 'text',
        language: 'nb',
        at: 0,
        before: 'Mindre nedetid',
        after: 'Mye mindre nedetid',
        isContested: false,
      },
    ]);
  });

  it('counts words written beside a control as its own, since no program shows where it ends', () => {
    const { proposals, left } = report((xml) =>
      xml.replace(
        /(>Mindre nedetid<\/w:t><\/w:r><\/w:sdtContent><\/w:sdt>)/,
        '$1<w:r><w:t xml:space="preserve"> for alle</w:t></w:r>',
      ),
    );
    expect(left).toEqual([]);
    expect(proposals.map(({ after }) => after)).toEqual(['Mindre nedetid for alle']);
  });

  it('counts what was inserted with changes tracked, and not what was struck out', () => {
    const { proposals } = report((xml) =>
      xml.replace(
        benefit,
        '$1Mindre </w:t></w:r><w:del w:id="9001"><w:r><w:delText>nedetid</w:delText></w:r></w:del><w:ins w:id="9002"><w:r><w:t>stans</w:t></w:r></w:ins>',
      ),
    );
    expect(proposals.map(({ after }) => after)).toEqual(['Mindre stans']);
  });

  it('says what cannot be brought back, with where it stands', () => {
    const { proposals, left } = report((xml) =>
      xml
        .replace(/(<w:pStyle w:val="Tabelltittel"\/>(?:(?!<w:t)[^])*<w:t[^>]*>)/, '$1Min ')
        .replace(benefit, '$1</w:t></w:r>'),
    );
    expect(proposals).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['outside', 'emptied']));
    const notes = report(
      (xml) => xml.replace('Datasentrene ligger i', 'Datasenteret står i'),
      'word/footnotes.xml',
    );
    expect(notes.left.map(({ reason }) => reason)).toEqual(['note']);
    expect(notes.proposals).toEqual([]);
  });

  it('is held against what it was made from when the assessment has moved', () => {
    const moved: Assessment = {
      ...smallAssessment,
      records: smallAssessment.records.map((record) => {
        if (record.kind === 'benefit')
          return { ...record, text: { ...record.text, nb: 'Mindre nedetid enn før' } };
        if (record.id !== 'cloud-use' || record.kind !== 'section') return record;
        return { ...record, body: { nb: `Nytt først.\n\n${record.body?.['nb'] ?? ''}` } };
      }),
    };
    const untouched = reportOf(moved, made);
    expect(untouched).toMatchObject({ hasMoved: true, proposals: [] });
    const edited = editedPart(made, (xml) =>
      xml.replace(benefit, '$1Mindre stans</w:t></w:r>').replace('lagres bare her', 'lagres kun her'),
    );
    const { proposals } = reportOf(moved, edited);
    expect(proposals.map(({ record, line, isContested }) => ({ record, line, isContested }))).toEqual([
      { record: 'cloud-use', line: 5, isContested: false },
      { record: 'uptime', line: undefined, isContested: true },
    ]);
  });

  it('is refused when it is of another assessment, unmarked, or no Word file at all', () => {
    const other = editedPart(made, (xml) => xml.replace('lanekassen-sky', 'en-annen'), 'docProps/custom.xml');
    expect(takenIn(smallAssessment, other)).toEqual({
      ok: false,
      refusal: { type: 'otherAssessment', found: 'en-annen' },
    });
    const { 'docProps/custom.xml': _, ...unmarked } = made;
    expect(takenIn(smallAssessment, unmarked)).toMatchObject({ refusal: { type: 'unmarked' } });
    const hostile = editedPart(made, (xml) =>
      xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
    );
    for (const parts of [{}, hostile])
      expect(takenIn(smallAssessment, parts)).toEqual({ ok: false, refusal: { type: 'notWord' } });
  });
});

describe.skipIf(!hasLibreOffice)('a Word document that LibreOffice has saved', () => {
  it('says nothing new when nobody edited it', () => {
    const { proposals, left } = reportOf(smallAssessment, savedByLibreOffice(made));
    expect({ proposals, left }).toEqual({ proposals: [], left: [] });
  });

  it('gives what was edited in it and nothing else', () => {
    const saved = savedByLibreOffice(made, (odf) =>
      odf
        .replace('lagres bare her', 'lagres kun i landet')
        .replace(/(loext:tag="uptime\/text~[^>]*>)Mindre/, '$1Mye mindre'),
    );
    const { proposals, left } = reportOf(smallAssessment, saved);
    expect(left).toEqual([]);
    expect(proposals.map(({ record }) => record)).toEqual(['cloud-use', 'uptime']);
  });
});
