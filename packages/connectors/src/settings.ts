import { idSchema, localDateSchema } from '@risikobilde/core';
import { parse } from 'yaml';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });
const year = z.int().min(1990).max(2200);
const words = z.array(z.string().min(1).max(200)).max(200);

/** How Lovdata names an act or a regulation. */
export const actPattern = /^(?:LOV|FOR)-\d{4}-\d\d-\d\d(?:-\d+)?$/;

const common = {
  id: idSchema,
  title: z.string().min(1).max(200).optional().describe('What it is called where it is shown'),
  everyHours: z
    .int()
    .min(1)
    .max(24 * 90)
    .default(24)
    .describe('The fewest hours between two looks'),
  silentAfterDays: z
    .int()
    .min(1)
    .max(1000)
    .default(60)
    .describe('Nothing new for longer than this is silence'),
  since: localDateSchema
    .optional()
    .describe(
      'The first look tells of what is dated from this day on; of nothing, when left out: it is where one begins',
    ),
  begin: z
    .int()
    .optional()
    .describe('Another number than the last time: what was seen before is forgotten, and one begins again'),
};

const elsewhere = {
  address: address.optional().describe('Another place that answers in the same way, such as a mirror'),
};

/** A source that is followed; `docs/sources.md` tells what each connector reads. */
const sourceSettingsSchema = z.discriminatedUnion('connector', [
  z.strictObject({
    ...common,
    ...elsewhere,
    connector: z.literal('lovdata'),
    packages: words
      .min(1)
      .default(['gjeldende-lover', 'gjeldende-sentrale-forskrifter', 'lovtidend-avd1'])
      .describe('What the names of packages begin with; of several, the one that was changed last'),
    acts: z
      .array(z.string().regex(actPattern))
      .max(200)
      .optional()
      .describe('LOV-… and FOR-…; those that the world data names when left out'),
  }),
  z.strictObject({
    ...common,
    ...elsewhere,
    connector: z.literal('kudos'),
    type: z.string().min(1).max(100).optional(),
    organisation: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    from: year.optional().describe('Documents that concern this year or a later one'),
  }),
  z.strictObject({
    ...common,
    ...elsewhere,
    connector: z.literal('cellar'),
    celex: words.optional().describe('CELEX numbers; those that the world data names when left out'),
  }),
  z.strictObject({ ...common, ...elsewhere, connector: z.literal('edpb') }),
  z.strictObject({ ...common, ...elsewhere, connector: z.literal('edps') }),
  z.strictObject({
    ...common,
    connector: z.literal('feed'),
    address,
    publisher: z.string().min(1).max(200),
  }),
  z.strictObject({
    ...common,
    ...elsewhere,
    connector: z.literal('euvd'),
    list: z.enum(['exploited', 'critical', 'last', 'search']).default('exploited'),
    vendors: words.default([]).describe('Only of these, by a part of their name; of all, when empty'),
    text: z.string().min(1).max(200).optional(),
    fromScore: z.number().min(0).max(10).optional(),
  }),
  z.strictObject({
    ...common,
    connector: z.literal('terms'),
    address: address.describe('The folder of versions, as files: <address>/<service>/<terms>.md'),
    publisher: z.string().min(1).max(200),
    documents: z
      .array(z.strictObject({ service: z.string().min(1), terms: z.string().min(1) }))
      .min(1)
      .max(100),
  }),
]);
export type SourceSettings = z.output<typeof sourceSettingsSchema>;
export type SettingsOf<Name extends SourceSettings['connector']> = Extract<
  SourceSettings,
  { readonly connector: Name }
>;

const watchSettingsSchema = z.strictObject({
  sources: z
    .array(sourceSettingsSchema)
    .max(200)
    .superRefine((sources, context) => {
      const seen = new Set<string>();
      for (const [at, { id }] of sources.entries()) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path: [at, 'id'], message: `${id} twice` });
        seen.add(id);
      }
    }),
  contact: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\x20-\x7e]+$/)
    .optional()
    .describe('An address that a source may write to; it is sent with each question'),
  privateHosts: z
    .array(z.string().toLowerCase())
    .default([])
    .describe('Hosts inside one’s own walls, which may be private and may do without TLS'),
});
export type WatchSettings = z.output<typeof watchSettingsSchema>;

/** Settings as a file holds them, YAML or JSON; what is wrong is said in a line, by whoever wrote the check. */
export const parseWatchSettings = (
  text: string,
):
  | { readonly ok: true; readonly settings: WatchSettings }
  | { readonly ok: false; readonly wrong: string } => {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 10 });
  } catch (error) {
    return { ok: false, wrong: error instanceof Error ? error.message : String(error) };
  }
  const read = watchSettingsSchema.safeParse(value);
  return read.success
    ? { ok: true, settings: read.data }
    : {
        ok: false,
        wrong: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      };
};

/** Where each connector asks when the settings say nothing else, and who answers there. */
const usual = {
  lovdata: { address: 'https://api.lovdata.no/v1/publicData', publisher: 'Lovdata' },
  kudos: { address: 'https://kudos.dfo.no/api/v0/documents', publisher: 'Kudos (DFØ)' },
  cellar: {
    address: 'https://publications.europa.eu/webapi/rdf/sparql',
    publisher: 'Publications Office of the EU',
  },
  edpb: { address: 'https://www.edpb.europa.eu/feed/news_en', publisher: 'EDPB' },
  edps: { address: 'https://www.edps.europa.eu/rss.xml', publisher: 'EDPS' },
  euvd: { address: 'https://euvdservices.enisa.europa.eu/api', publisher: 'ENISA' },
} as const;

export const addressOf = (source: SourceSettings): URL =>
  new URL(
    source.connector === 'feed' || source.connector === 'terms'
      ? source.address
      : (source.address ?? usual[source.connector].address),
  );

export const publisherOf = (source: SourceSettings): string =>
  source.connector === 'feed' || source.connector === 'terms'
    ? source.publisher
    : usual[source.connector].publisher;
