import type { Context } from '../context.js';
import { chainLinks } from '../derive/chain.js';
import { editionsSeen } from '../derive/editions.js';
import { isThirdCountry } from '../derive/eea.js';
import { nameOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutOnwardTransferOpen: AboutRule = {
  title: {
    nb: 'Mulig videreoverføring som ikke er kartlagt',
    nn: 'Mogleg vidareoverføring som ikkje er kartlagd',
    en: 'Possible onward transfer not mapped',
  },
  finds: {
    nb: 'Land utenfor EØS i databehandlerens liste over underdatabehandlere som ingen registrert overføring dekker.',
    nn: 'Land utanfor EØS i lista over underdatabehandlarar som inga registrert overføring dekkjer.',
    en: "Countries outside the EEA on the processor's list of sub-processors that no recorded transfer covers.",
  },
  why: {
    nb: 'Den behandlingsansvarlige svarer for overføringer i hele kjeden, og en adekvansbeslutning gjelder bare landet den nevner.',
    nn: 'Den behandlingsansvarlege svarar for overføringar i heile kjeda, og ei adekvansavgjerd gjeld berre landet ho nemner.',
    en: 'The controller answers for transfers along the whole chain, and an adequacy decision covers only the country it names.',
  },
  source: 'GDPR art. 44, 28(3)(a); EDPB Recommendations 01/2020 step 1; EDPB Opinion 22/2024',
  falsePositives: {
    nb: 'Underdatabehandleren leverer bare tjenester som ikke er i bruk her.',
    nn: 'Underdatabehandlaren leverer berre tenester som ikkje er i bruk her.',
    en: 'The sub-processor serves only services that are not used here.',
  },
};

export const onwardTransferOpen: Rule = {
  id: 'onward-transfer-open',
  severity: 'warning',
  evaluate: (context, { roles }) => {
    const contractors = new Map(
      chainLinks(context, roles).flatMap(({ engagement }) =>
        engagement.subprocessors
          ? [[`${engagement.contractor} ${engagement.subprocessors.list}`, engagement] as const]
          : [],
      ),
    );
    return [...contractors.values()].flatMap((engagement) => {
      const id = engagement.subprocessors?.list ?? '';
      const list = context.world('subprocessors', id);
      const newest = editionsSeen(context, list?.editions ?? []).at(-1);
      if (!list || !newest) return [];
      const countries = new Set(newest.entries.flatMap((e) => e.country ?? []));
      return [...countries]
        .filter((country) => isThirdCountry(country) && !covered(context, engagement.contractor, country))
        .sort()
        .map((country) => ({
          refs: [engagement.id, id] as const,
          aspect: country,
          field: 'subprocessors',
          message: say(
            {
              nb: '{contractor}: {names} i {country} står i {title} ({edition}), men ingen overføring dit er registrert.',
              nn: '{contractor}: {names} i {country} står i {title} ({edition}), men inga overføring dit er registrert.',
              en: '{contractor}: {names} in {country} is on {title} ({edition}), but no transfer there is recorded.',
            },
            {
              contractor: nameOf(context, engagement.contractor),
              names: newest.entries
                .filter((e) => e.country === country)
                .map((e) => e.name)
                .sort()
                .join(', '),
              country,
              title: list.title,
              edition: newest.id,
            },
          ),
          fix: {
            nb: 'Registrer overføringen med grunnlag, eller registrer den som utelukket med tiltaket som hindrer den.',
            nn: 'Registrer overføringa med grunnlag, eller registrer ho som utelukka med tiltaket som hindrar ho.',
            en: 'Record the transfer with its ground, or as excluded with the measure that prevents it.',
          },
          since: newest.date,
        }));
    });
  },
};

const covered = (context: Context, exporter: string, country: string): boolean =>
  context
    .of('transfer')
    .some((t) => t.country === country && (t.exporter === exporter || t.mode === 'onward'));
