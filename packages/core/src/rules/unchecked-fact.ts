import type { Context } from '../context.js';
import { editionsSeen } from '../derive/editions.js';
import { lawStatus } from '../derive/law-status.js';
import { leaning, legalReferences } from '../derive/leaning.js';
import { quoted } from '../derive/names.js';
import type { TransferResult } from '../evaluation.js';
import { type Verification } from '../model/shared.js';
import { isUnchecked } from '../model/is-unchecked.js';
import type { Text } from '../model/text.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutUncheckedFact: AboutRule = {
  title: {
    nb: 'Faktum som ikke er kontrollert mot kilden',
    nn: 'Faktum som ikkje er kontrollert mot kjelda',
    en: 'Fact not checked against its source',
  },
  finds: {
    nb: 'Kilder merket K eller U som påstander, forutsetninger, behandlingsgrunnlag eller overføringer bygger på; ett funn per kilde.',
    nn: 'Kjelder merkte K eller U som påstandar, føresetnader, behandlingsgrunnlag eller overføringar byggjer på; eitt funn per kjelde.',
    en: 'Sources marked K or U that claims, premises, legal bases or transfers lean on; one finding per source.',
  },
  why: {
    nb: 'Et faktum som bare er kjent eller usikkert, må leses i kilden før noen stoler på det.',
    nn: 'Eit faktum som berre er kjent eller usikkert, må lesast i kjelda før nokon stolar på det.',
    en: 'A fact that is only known of or uncertain must be read in its source before anybody relies on it.',
  },
  source: 'GDPR art. 5(2)',
  falsePositives: {
    nb: 'Faktumet er kontrollert, men merket er ikke endret.',
    nn: 'Faktumet er kontrollert, men merket er ikkje endra.',
    en: 'The fact has been checked, but its mark was not changed.',
  },
};

export const uncheckedFact: Rule = {
  id: 'unchecked-fact',
  severity: 'info',
  evaluate: (context, { transfers }) => {
    const holders = new Map<string, { readonly title: Text; readonly by: Set<string> }>();
    for (const use of usesOf(context, transfers)) {
      const fact = factOf(context, use);
      if (!fact || !isUnchecked(fact.verification)) continue;
      const known = holders.get(use.id) ?? { title: fact.title, by: new Set<string>() };
      known.by.add(use.holder);
      holders.set(use.id, known);
    }
    return [...holders]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { title, by }]) => ({
        refs: [id] as const,
        message: say(
          {
            nb: '{title} er brukt med en opplysning som ikke er kontrollert mot kilden. Bygger på den: {holders}.',
            nn: '{title} er brukt med ei opplysning som ikkje er kontrollert mot kjelda. Byggjer på ho: {holders}.',
            en: '{title} is used with a fact that is not checked against its source. Leaning on it: {holders}.',
          },
          { title, holders: quoted(context, [...by].sort()) },
        ),
        fix: {
          nb: 'Les kilden, og endre merket i verdensdataene til P eller S med datoen den ble lest.',
          nn: 'Les kjelda, og endre merket i verdsdataa til P eller S med datoen ho vart lesen.',
          en: 'Read the source and change the mark in the world data to P or S with the day it was read.',
        },
      }));
  },
};

type Use = {
  readonly holder: string;
  readonly kind: 'source' | 'series' | 'adequacy';
  readonly id: string;
  readonly provision?: string;
};

const usesOf = (context: Context, transfers: readonly TransferResult[]): readonly Use[] => [
  ...leaning(context).flatMap(({ holder, ground }): Use[] => {
    if ('source' in ground)
      return [
        {
          holder,
          kind: 'source',
          id: ground.source,
          ...(ground.provision !== undefined && { provision: ground.provision }),
        },
      ];
    if ('series' in ground) return [{ holder, kind: 'series', id: ground.series }];
    if ('certification' in ground) return [{ holder, kind: 'adequacy', id: ground.certification.scheme }];
    return [];
  }),
  ...legalReferences(context).map(
    ({ holder, source, provision }): Use => ({ holder, kind: 'source', id: source, provision }),
  ),
  // Only the ground that counts on the day: nothing leans on an older one that fell.
  ...transfers.flatMap(({ transfer, ground }): Use[] => {
    if (ground.source === undefined) return [];
    if (ground.type !== 'adequacy') return [{ holder: transfer, kind: 'source', id: ground.source }];
    const act = context.world('adequacy', ground.source)?.source;
    return [
      { holder: transfer, kind: 'adequacy', id: ground.source },
      ...(act === undefined ? [] : [{ holder: transfer, kind: 'source' as const, id: act }]),
    ];
  }),
];

const factOf = (
  context: Context,
  { kind, id, provision }: Use,
): { readonly title: Text; readonly verification: Verification } | undefined => {
  if (kind === 'series') {
    const series = context.world('series', id);
    const newest = series && editionsSeen(context, series.editions).at(-1);
    return series && newest && { title: newest.title, verification: newest.verification };
  }
  if (kind === 'adequacy') {
    const adequacy = context.world('adequacy', id);
    return adequacy && { title: adequacy.name, verification: adequacy.verification };
  }
  const source = context.world('source', id);
  if (!source) return undefined;
  const fact = source.provisions.find((p) => p.ref === provision) ?? lawStatus(context, id).brought ?? source;
  return { title: source.short, verification: fact.verification };
};
