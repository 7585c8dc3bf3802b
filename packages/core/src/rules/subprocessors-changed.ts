import type { Context } from '../context.js';
import { nameOf } from '../derive/names.js';
import { type ChangedList, changedList, reliedList } from '../derive/relied-editions.js';
import type { FullText, Text } from '../model/text.js';
import { plain, say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutSubprocessorsChanged: AboutRule = {
  title: {
    nb: 'Listen over underdatabehandlere er endret',
    nn: 'Lista over underdatabehandlarar er endra',
    en: 'The list of sub-processors has changed',
  },
  finds: {
    nb: 'Databehandlerforhold og risikoscenarioer som bygger på en eldre utgave av listen, med hvem som er kommet til, falt bort eller endret.',
    nn: 'Databehandlarforhold og risikoscenario som byggjer på ei eldre utgåve av lista, med kven som er kommen til, har falle bort eller er endra.',
    en: 'Engagements and scenarios that lean on an older edition of the list, with who was added, removed or changed.',
  },
  why: {
    nb: 'Den behandlingsansvarlige skal kunne gjøre innsigelse mot endringer, og risikoen følger av hvem som behandler hvor.',
    nn: 'Den behandlingsansvarlege skal kunne gjere innvendingar mot endringar, og risikoen følgjer av kven som behandlar kvar.',
    en: 'The controller must be able to object to changes, and the risk follows from who processes where.',
  },
  source: 'GDPR art. 28(2), 35(11); EDPB Opinion 22/2024',
  falsePositives: {
    nb: 'Endringer som gjelder tjenester som ikke er i bruk.',
    nn: 'Endringar som gjeld tenester som ikkje er i bruk.',
    en: 'Changes to services that are not used.',
  },
};

export const subprocessorsChanged: Rule = {
  id: 'subprocessors-changed',
  severity: 'warning',
  evaluate: (context) => [
    ...context.of('engagement').flatMap(({ id, subprocessors }) => {
      if (!subprocessors) return [];
      return finding(context, id, subprocessors.list, subprocessors.edition);
    }),
    ...context.of('scenario').flatMap((scenario) =>
      scenario.subprocessors.flatMap((list) => {
        const edition = reliedList(context, list);
        return edition === undefined ? [] : finding(context, scenario.id, list, edition);
      }),
    ),
  ],
};

const finding = (context: Context, holder: string, list: string, edition: string): readonly RawFinding[] => {
  const changed = changedList(context, holder, list, edition);
  if (!changed) return [];
  return [
    {
      refs: [holder, list],
      field: 'subprocessors',
      message: say(
        {
          nb: '{holder}: {title} er endret fra {basis} til {now}. {what}{caveat}',
          nn: '{holder}: {title} er endra frå {basis} til {now}. {what}{caveat}',
          en: '{holder}: {title} has changed from {basis} to {now}. {what}{caveat}',
        },
        {
          holder: nameOf(context, holder),
          title: context.world('subprocessors', list)?.title ?? plain(list),
          basis: changed.basis.id,
          now: changed.now.id,
          what: whatChanged(changed),
          caveat: changed.basis.complete && changed.now.complete ? none : partial,
        },
      ),
      fix: {
        nb: 'Vurder hver endring, gjør innsigelse innen fristen om nødvendig, og registrer vurderingen.',
        nn: 'Vurder kvar endring, kom med innvendingar innan fristen om det trengst, og registrer vurderinga.',
        en: 'Consider each change, object within the time limit where needed, and record it.',
      },
      since: changed.now.date,
    },
  ];
};

const none: FullText = { nb: '', nn: '', en: '' };
const partial: FullText = {
  nb: ' Bare en del av listen er lagt inn; det kan være flere endringer.',
  nn: ' Berre ein del av lista er lagd inn; det kan vere fleire endringar.',
  en: ' Only part of the list is held here; there may be more changes.',
};

const heads = {
  added: { nb: 'Nye', nn: 'Nye', en: 'Added' },
  removed: { nb: 'Borte', nn: 'Borte', en: 'Removed' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
} as const;

const whatChanged = ({ changes }: ChangedList): Text => {
  const parts = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const names = changes
      .filter((change) => change.change === kind)
      .map(({ name, after, before }) => {
        const country = (after ?? before)?.country;
        return country === undefined ? name : `${name} (${country})`;
      })
      .sort();
    return names.length === 0 ? [] : [{ head: heads[kind], names: names.join(', ') }];
  });
  const join = (language: 'nb' | 'nn' | 'en') =>
    parts.map(({ head, names }) => `${head[language]}: ${names}.`).join(' ');
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
};
