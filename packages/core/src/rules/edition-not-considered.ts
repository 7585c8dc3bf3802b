import type { Context } from '../context.js';
import { type Ground } from '../model/grounds.js';
import { leavesOf } from '../model/leaves-of.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { unreadEditions } from '../standing/edition-ground.js';
import { listOfWords, quoted } from '../derive/names.js';

export const aboutEditionNotConsidered: AboutRule = {
  title: {
    nb: 'Ny utgave er ikke vurdert',
    nn: 'Ny utgåve er ikkje vurdert',
    en: 'New edition not considered',
  },
  finds: {
    nb: 'Rapportserier der det er kommet nyere utgaver enn den som sist ble vurdert, for dem som bygger på serien. Ett funn per serie.',
    nn: 'Rapportseriar der det har kome nyare utgåver enn den som sist vart vurdert, for dei som byggjer på serien. Eitt funn per serie.',
    en: 'Report series with newer editions than the one last considered, for whatever leans on the series. One finding per series.',
  },
  why: {
    nb: 'Vurderingen skal gjennomgås når risikoen endrer seg; trusselrapportene er der det sies først.',
    nn: 'Vurderinga skal gjennomgåast når risikoen endrar seg; trusselrapportane er der det blir sagt først.',
    en: 'The assessment must be reviewed when the risk changes; the threat reports are where that is said first.',
  },
  source: 'GDPR art. 35(11); EDPB Recommendations 01/2020, step 6',
  falsePositives: {
    nb: 'En utgave som ikke sier noe nytt: registrer at den er vurdert, og hvorfor den ikke endrer noe.',
    nn: 'Ei utgåve som ikkje seier noko nytt: registrer at ho er vurdert, og kvifor ho ikkje endrar noko.',
    en: 'An edition that says nothing new: record that it was considered and why it changes nothing.',
  },
};

export const editionNotConsidered: Rule = {
  id: 'edition-not-considered',
  severity: 'warning',
  evaluate: (context) => {
    const leaning = holdersBySeries(context);
    return context.worldOf('series').flatMap((series) => {
      const behind = (leaning.get(series.id) ?? [])
        .map((holder) => ({ holder, unread: unreadEditions(context, holder, series) }))
        .filter(({ unread }) => unread.length > 0);
      const unread = series.editions
        .filter((edition) => behind.some((row) => row.unread.includes(edition)))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      const [first, newest] = [unread[0], unread.at(-1)];
      const place = behind[0]?.holder;
      if (!first || !newest || place === undefined) return [];
      const holders = behind.map((row) => row.holder);
      return [
        {
          refs: [series.id] as const,
          also: holders,
          place,
          // The newest edition is part of the identity: an answer about 2025 does not answer 2026.
          aspect: newest.id,
          since: first.date,
          message: say(
            {
              nb: '{series}: {editions} er ikke vurdert for {holders}.',
              nn: '{series}: {editions} er ikkje vurdert for {holders}.',
              en: '{series}: {editions} not considered for {holders}.',
            },
            {
              series: series.title,
              editions: listOfWords(unread.map((edition) => edition.id)),
              holders: quoted(context, holders),
            },
          ),
          fix: {
            nb: 'Les utgavene og registrer at de er vurdert: hva som endres, eller hvorfor ingenting endres.',
            nn: 'Les utgåvene og registrer at dei er vurderte: kva som blir endra, eller kvifor ingenting blir endra.',
            en: 'Read the editions and record that they were considered: what changes, or why nothing does.',
          },
        },
      ];
    });
  },
};

const holdersBySeries = (context: Context): ReadonlyMap<string, readonly string[]> => {
  const holders = new Map<string, string[]>();
  const add = (series: string, holder: string) => {
    const known = holders.get(series) ?? [];
    if (!known.includes(holder)) holders.set(series, [...known, holder]);
  };
  const addGrounds = (holder: string, grounds: readonly Ground[]) => {
    for (const leaf of grounds.flatMap(leavesOf)) if ('series' in leaf) add(leaf.series, holder);
  };
  for (const premise of context.of('premise')) addGrounds(premise.id, premise.restsOn);
  for (const scenario of context.of('scenario'))
    for (const series of scenario.source.series) add(series, scenario.id);
  for (const claim of context.of('claim')) addGrounds(claim.id, [claim.grounds]);
  return holders;
};
