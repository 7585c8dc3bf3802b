import { z } from 'zod';
import { type Connector, under } from './connector.js';
import { Fault } from './fault.js';
import { type Element, find, innerText, readElements } from './html.js';
import { type About, dayIn, evened, type Passage, type Reading } from './passage.js';
import { actPattern, type SettingsOf } from './settings.js';
import { jsonOf, textOf } from './text.js';
import { unpack } from './unpack.js';

/** As Lovdata tells of its open packages: the size is a text. */
const listSchema = z.array(
  z.looseObject({
    filename: z.string(),
    sizeBytes: z.union([z.string(), z.number()]),
    lastModified: z.string(),
  }),
);
type Package = z.output<typeof listSchema>[number];

const mostPacked = 200_000_000;
const mostList = 5_000_000;

const editionOf = ({ sizeBytes, lastModified }: Package): string => `${sizeBytes}@${lastModified}`;

/**
 * Acts and regulations as they are, and what was made known in the gazette, of Lovdata's open packages: a passage for each provision of the
 * acts that are followed, one for each act itself, and one for each act in the gazette that changes one of them.
 */
export const lovdata: Connector<SettingsOf<'lovdata'>> = async ({
  settings,
  address,
  fetching,
  marks,
  world,
}) => {
  const acts = settings.acts ?? world.flatMap(({ lov = '' }) => (actPattern.test(lov) ? [lov] : []));
  const list = await listOf(address, fetching);
  const chosen = settings.packages.map((name) => newest(list, name));
  const editions = Object.fromEntries(chosen.map((one) => [one.filename, editionOf(one)]));
  const is = { packages: JSON.stringify(editions), acts: acts.join(' ') };
  if (marks?.['packages'] === is.packages && marks['acts'] === is.acts) return undefined;
  const followed = new Set(marks?.['acts']?.split(' '));
  const passages: Passage[] = [];
  for (const one of chosen) {
    const fetched = await fetching(under(address, 'get', one.filename), {
      accept: 'application/x-bzip2, application/octet-stream',
      most: mostPacked,
    });
    if (fetched.isUnchanged) throw new Fault('unexpected', '304');
    if (fetched.body.length !== Number(one.sizeBytes)) {
      // What was told of and what came are not the same edition, or it broke off.
      const now = (await listOf(address, fetching)).find(({ filename }) => filename === one.filename);
      const isOther = now !== undefined && editionOf(now) !== editionOf(one);
      throw new Fault(
        isOther ? 'changedMeanwhile' : 'brokenOff',
        `${fetched.body.length} / ${one.sizeBytes}`,
      );
    }
    const isGazette = one.filename.startsWith('lovtidend');
    const wanted = new Set(acts.map(fileOf));
    const isWanted = (name: string): boolean =>
      isGazette ? name.endsWith('.xml') : wanted.has(name.split('/').at(-1) ?? '');
    for await (const { body, name } of unpack(fetched.body, isWanted)) {
      const text = textOf(body);
      if (isGazette && !acts.some((act) => text.includes(referenceOf(act)))) continue;
      passages.push(...(isGazette ? madeKnown(text, acts, name) : ofAct(text, name)));
    }
  }
  const after = await listOf(address, fetching);
  for (const one of chosen) {
    const now = after.find(({ filename }) => filename === one.filename);
    if (now === undefined || editionOf(now) !== editionOf(one))
      throw new Fault('changedMeanwhile', one.filename);
  }
  const found = new Set(passages.map(({ key }) => key));
  const reading: Reading = {
    passages,
    // Of the gazette there is one package for each year: what was made known in another is not gone.
    isGone: (key) => acts.includes(actOf(key)),
    // An act that one begins to follow is not new itself.
    isNew: (key) => key.startsWith('lovtidend:') || followed.has(actOf(key)),
    missing: acts.filter((act) => !found.has(act) && isIn(act, chosen)),
    marks: is,
  };
  return reading;
};

const listOf = async (
  address: URL,
  fetching: Parameters<typeof lovdata>[0]['fetching'],
): Promise<readonly Package[]> => {
  const fetched = await fetching(under(address, 'list'), {
    accept: 'application/json',
    most: mostList,
  });
  if (fetched.isUnchanged) throw new Fault('unexpected', '304');
  return jsonOf(textOf(fetched.body, fetched.type), listSchema);
};

/** Of the packages whose names begin so, the one that was changed last: names have changed, and the gazette has one for each year. */
const newest = (list: readonly Package[], name: string): Package => {
  const named = list.filter(({ filename }) => filename.startsWith(name) && !/[/\\]/.test(filename));
  const [one] = named.toSorted((a, b) => b.lastModified.localeCompare(a.lastModified));
  if (one === undefined) throw new Fault('missing', name);
  if (!one.filename.endsWith('.tar.bz2')) throw new Fault('unexpected', one.filename);
  return one;
};

const actOf = (key: string): string => key.split('#')[0] ?? '';

const isIn = (act: string, chosen: readonly Package[]): boolean =>
  chosen.some(({ filename }) => filename.includes(act.startsWith('FOR') ? 'forskrifter' : 'lover'));

/** `LOV-2018-06-01-24` as its file is called: `nl-20180601-024.xml`; `FOR-2023-06-20-955`: `sf-20230620-0955.xml`. */
export const fileOf = (act: string): string => {
  const [, kind = '', y = '', m = '', d = '', number = ''] =
    /^(LOV|FOR)-(\d{4})-(\d\d)-(\d\d)(?:-(\d+))?$/.exec(act) ?? [];
  return kind === 'FOR'
    ? `sf-${y}${m}${d}-${number.padStart(4, '0')}.xml`
    : `nl-${y}${m}${d}-${number.padStart(3, '0')}.xml`;
};

/** As other documents refer to it: `lov/2018-06-01-24`. */
const referenceOf = (act: string): string => act.replace(/^LOV-/, 'lov/').replace(/^FOR-/, 'forskrift/');

/** A field of the head of a document, every line of it: a date of entry into force may be several, or words. */
const headField = (root: readonly Element[], name: string): readonly string[] =>
  find(root, (one) => one.name === 'dd' && one.classes.includes(name)).flatMap((dd) =>
    evened(innerText(dd)).split('\n').filter(Boolean),
  );

const headOf = (root: readonly Element[], file: string) => {
  const [id] = headField(root, 'legacyID');
  if (id === undefined) throw new Fault('unexpected', file);
  const inForce = headField(root, 'dateInForce').join(', ');
  const title = headField(root, 'title').join(' ') || id;
  return { id, inForce, title };
};

const linkOf = (id: string, ref = ''): string =>
  `https://lovdata.no/${id.startsWith('FOR') ? 'forskrift' : 'lov'}/${id.slice(4)}${ref}`;

const isNote = ({ classes }: Element): boolean => classes.includes('changesToParent');

const ofAct = (text: string, file: string): readonly Passage[] => {
  const root = readElements(text);
  const { id, inForce, title } = headOf(root, file);
  const provisions = find(root, ({ classes }) => classes.includes('legalArticle'));
  if (provisions.length === 0) throw new Fault('unexpected', file);
  const act: Passage = {
    key: id,
    title,
    text: [title, inForce].filter(Boolean).join('\n'),
    url: linkOf(id),
    ...(inForce && { inForce }),
    about: [{ identifier: id }],
  };
  const seen = new Map<string, number>();
  return [
    act,
    ...provisions.map((provision): Passage => {
      const [value] = find([provision], ({ classes }) => classes.includes('legalArticleValue'));
      const name = evened(value === undefined ? (provision.attributes['data-name'] ?? '') : innerText(value));
      const ref = name.replace(/^§\s*/, '§ ');
      // In an act with several parts a number may be there twice.
      const times = (seen.get(ref) ?? 0) + 1;
      seen.set(ref, times);
      const note = find([provision], isNote)
        .map((one) => evened(innerText(one)))
        .join('\n');
      return {
        key: `${id}#${ref}${times > 1 ? `/${times}` : ''}`,
        title,
        place: ref,
        // What was changed and when stands in a note beneath: where entry into force is told.
        text: [evened(innerText(provision, isNote)), note].filter(Boolean).join('\n'),
        url: linkOf(id, `/${ref.replace(' ', '')}`),
        about: [{ identifier: id, ref }],
        within: id,
      };
    }),
  ];
};

const madeKnown = (text: string, acts: readonly string[], file: string): readonly Passage[] => {
  const root = readElements(text);
  const { id, inForce, title } = headOf(root, file);
  const about = acts
    .filter((act) => act !== id && new RegExp(`${referenceOf(act)}(?![\\d-])`).test(text))
    .map((identifier): About => ({ identifier }));
  if (about.length === 0) return [];
  const [body] = find(root, ({ classes }) => classes.includes('documentBody'));
  const on = dayIn(headField(root, 'dateOfPublication')[0]) ?? dayIn(id.slice(4));
  return [
    {
      key: `lovtidend:${id}`,
      title,
      text: evened(body === undefined ? title : innerText(body)),
      url: linkOf(id).replace('lovdata.no/', 'lovdata.no/dokument/LTI/'),
      ...(on && { on }),
      ...(inForce && { inForce }),
      about,
    },
  ];
};
