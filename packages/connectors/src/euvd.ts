import { z } from 'zod';
import { type Connector, under } from './connector.js';
import { Fault } from './fault.js';
import { dayIn, evened, type Passage } from './passage.js';
import type { SettingsOf } from './settings.js';
import { jsonOf, textOf } from './text.js';

/** Several of something: a list, or one text with a line for each. */
const several = z.union([z.array(z.string()), z.string()]).nullish();
const itemSchema = z.looseObject({
  id: z.string(),
  description: z.string().nullish(),
  datePublished: z.string().nullish(),
  dateUpdated: z.string().nullish(),
  baseScore: z.number().nullish(),
  baseScoreVector: z.string().nullish(),
  aliases: several,
  exploitedSince: z.string().nullish(),
  enisaIdVendor: z.unknown().optional(),
});
type Item = z.output<typeof itemSchema>;
/** A search answers with a count, the lists with nothing but what is in them. */
const answerSchema = z.union([
  z.array(itemSchema),
  z.looseObject({ items: z.array(itemSchema) }).transform(({ items }) => items),
]);

const lists = {
  exploited: 'exploitedvulnerabilities',
  critical: 'criticalvulnerabilities',
  last: 'lastvulnerabilities',
} as const;
const mostAnswer = 20_000_000;

/** Vulnerabilities in ENISA's database: a list, or what a search finds. */
export const euvd: Connector<SettingsOf<'euvd'>> = async ({ settings, address, fetching }) => {
  const { list, vendors, text, fromScore } = settings;
  const url = under(address, list === 'search' ? 'search' : lists[list]);
  if (list === 'search')
    url.search = new URLSearchParams({
      size: '100',
      page: '0',
      ...(text && { text }),
      ...(fromScore !== undefined && { fromScore: String(fromScore), toScore: '10' }),
      ...(vendors.length === 1 && { vendor: vendors[0] ?? '' }),
    }).toString();
  const fetched = await fetching(url, { accept: 'application/json', most: mostAnswer });
  if (fetched.isUnchanged) throw new Fault('unexpected', '304');
  const items = jsonOf(textOf(fetched.body, fetched.type), answerSchema);
  if (items.length === 0 && list !== 'search') throw new Fault('empty');
  const isOf = (item: Item): boolean =>
    vendors.length === 0 ||
    vendors.some((one) =>
      JSON.stringify(item.enisaIdVendor ?? '')
        .toLowerCase()
        .includes(one.toLowerCase()),
    );
  return { passages: items.filter(isOf).map(passageOf) };
};

const linesOf = (text: Item['aliases']): readonly string[] =>
  (typeof text === 'string' ? text.split('\n') : (text ?? [])).map((line) => line.trim()).filter(Boolean);

const passageOf = (item: Item): Passage => {
  const on = dayOf(item.dateUpdated) ?? dayOf(item.datePublished);
  const aliases = linesOf(item.aliases);
  const exploited = dayOf(item.exploitedSince);
  return {
    key: item.id,
    title: [item.id, ...aliases].join(', '),
    // How likely it is that it is used changes every day, and is left out.
    text: evened(
      [
        item.description,
        item.baseScore == null ? '' : `CVSS ${item.baseScore} ${item.baseScoreVector ?? ''}`,
        exploited === undefined ? '' : `Exploited since ${exploited}`,
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    url: `https://euvd.enisa.europa.eu/vulnerability/${encodeURIComponent(item.id)}`,
    ...(on && { on }),
  };
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day in either of two forms: `2025-10-08…`, `Oct 8, 2025, 12:59:17 AM`. */
export const dayOf = (text: string | null | undefined): string | undefined => {
  const [, month = '', day = '', year = ''] = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4})\b/.exec(text ?? '') ?? [];
  const at = months.indexOf(month.toLowerCase());
  return dayIn(at < 0 ? text : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
};
