import { z } from 'zod';
import type { Connector } from './connector.js';
import { Fault } from './fault.js';
import { dayIn, evened, type Passage } from './passage.js';
import type { SettingsOf } from './settings.js';
import { jsonOf, textOf } from './text.js';

const fileSchema = z.looseObject({
  url: z.string().nullish(),
  filename: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  sha256: z.string().nullish(),
});
const pageSchema = z.looseObject({
  meta: z.looseObject({ last_page: z.number() }),
  data: z.array(
    z.looseObject({
      id: z.union([z.number(), z.string()]).nullish(),
      uuid: z.string().nullish(),
      type: z.string().nullish(),
      title: z.string(),
      publish_date: z.string().nullish(),
      files: z.array(fileSchema).nullish(),
    }),
  ),
});
type Document = z.output<typeof pageSchema>['data'][number];

const mostPages = 20;
const perPage = 50;
const mostPage = 5_000_000;

/** Documents of the state in KUDOS: of one kind, of one organisation; the file itself is not opened. */
export const kudos: Connector<SettingsOf<'kudos'>> = async ({ settings, address, fetching }) => {
  const passages: Passage[] = [];
  let last = 1;
  for (let page = 1; page <= last && page <= mostPages; page++) {
    const url = new URL(address);
    url.search = new URLSearchParams({
      page: String(page),
      per_page: String(perPage),
      ...(settings.type && { type: settings.type }),
      ...(settings.organisation && { actor_org_number: settings.organisation }),
      ...(settings.from && { concerned_year_from: String(settings.from) }),
    }).toString();
    const fetched = await fetching(url, { accept: 'application/json', most: mostPage });
    if (fetched.isUnchanged) throw new Fault('unexpected', '304');
    const { meta, data } = jsonOf(textOf(fetched.body, fetched.type), pageSchema);
    last = meta.last_page;
    passages.push(...data.map(passageOf));
  }
  return { passages };
};

const passageOf = (document: Document): Passage => {
  // Some answers have one, some the other.
  const id = document.uuid ?? document.id;
  if (id === null || id === undefined) throw new Fault('unexpected', document.title);
  // Of several files the largest PDF is the document, the others what goes with it.
  const [file] = (document.files ?? [])
    .filter(({ mimetype }) => mimetype === 'application/pdf')
    .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0));
  const on = dayIn(document.publish_date);
  const url = file?.url && URL.canParse(file.url) ? new URL(file.url) : undefined;
  return {
    key: String(id),
    title: evened(document.title),
    text: evened(
      [
        document.title,
        document.type,
        ...(file === undefined ? [] : [file.filename, file.sha256 && `SHA-256: ${file.sha256}`]),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    ...(document.type && { place: document.type }),
    ...(on && { on }),
    ...(url?.protocol === 'https:' && { url: url.href }),
  };
};
