import { type Connector, under } from './connector.js';
import { Fault } from './fault.js';
import { evened, type Passage } from './passage.js';
import type { SettingsOf } from './settings.js';
import { textOf } from './text.js';

const mostDocument = 5_000_000;

/**
 * Terms as a collection of Open Terms Archive keeps them: a file in Markdown for each document of a service, a passage for each heading.
 * What is not there is told of, and the others are read.
 */
export const terms: Connector<SettingsOf<'terms'>> = async ({ settings, address, fetching, marks }) => {
  const passages: Passage[] = [];
  const missing: string[] = [];
  const followed = new Set(marks?.['documents']?.split('\n'));
  const names = settings.documents.map(({ service, terms: name }) => `${service}/${name}`);
  const read = new Set<string>();
  for (const { service, terms: name } of settings.documents) {
    const document = `${service}/${name}`;
    const url = under(address, service, `${name}.md`);
    try {
      const fetched = await fetching(url, { accept: 'text/markdown, text/plain', most: mostDocument });
      if (fetched.isUnchanged) throw new Fault('unexpected', '304');
      const text = textOf(fetched.body, fetched.type);
      if (/^\s*<(?:!doctype|html)/i.test(text)) throw new Fault('unexpected', text.trim().slice(0, 60));
      if (text.trim() === '') throw new Fault('empty', document);
      passages.push(...sectionsOf(text, document, service, url));
      read.add(document);
    } catch (error) {
      if (!(error instanceof Fault) || error.why !== 'notFound') throw error;
      missing.push(document);
    }
  }
  if (passages.length === 0) throw new Fault('notFound', missing.join(', '));
  return {
    passages,
    // Of a document that could not be read nothing is gone.
    isGone: (key) => read.has(documentOf(key)),
    isNew: (key) => followed.has(documentOf(key)),
    missing,
    marks: { documents: names.join('\n') },
  };
};

const documentOf = (key: string): string => key.split('#')[0] ?? '';

const sectionsOf = (text: string, document: string, service: string, url: URL): readonly Passage[] => {
  const sections: { place: string; lines: string[] }[] = [{ place: '', lines: [] }];
  for (const line of text.split(/\r?\n/)) {
    const heading = /^#{1,6}\s+(\S.*?)\s*#*$/.exec(line)?.[1];
    if (heading === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ place: evened(heading).slice(0, 300), lines: [] });
  }
  const seen = new Map<string, number>();
  return sections.flatMap(({ place, lines }): readonly Passage[] => {
    const held = evened(lines.join('\n'));
    if (held === '' && place === '') return [];
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    return [
      {
        key: `${document}#${place}${times > 1 ? `/${times}` : ''}`,
        title: document.replace('/', ': '),
        ...(place && { place }),
        text: [place, held].filter(Boolean).join('\n'),
        url: url.href,
        about: [{ identifier: service }],
      },
    ];
  });
};
