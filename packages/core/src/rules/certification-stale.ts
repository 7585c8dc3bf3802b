import { certificationReason } from '../derive/certification.js';
import { nameOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutCertificationStale: AboutRule = {
  title: {
    nb: 'Sertifisering som ikke er kontrollert nylig',
    nn: 'Sertifisering som ikkje er kontrollert nyleg',
    en: 'Certification not checked lately',
  },
  finds: {
    nb: 'Mottakere som bygger på en sertifisering (som på listen over deltakere i personvernrammeverket EU–USA) sist kontrollert for mer enn et år siden. Informasjon når kontrolldato mangler.',
    nn: 'Mottakarar som byggjer på ei sertifisering (som på lista over deltakarar i personvernrammeverket EU–USA) sist kontrollert for meir enn eit år sidan. Informasjon når kontrolldato manglar.',
    en: 'Importers relying on a certification (such as the list of EU-US Data Privacy Framework participants) last checked more than a year ago. Info when no day of check is recorded.',
  },
  why: {
    nb: 'Sertifiseringen fornyes hvert år; en mottaker som faller av listen, er ikke lenger dekket.',
    nn: 'Sertifiseringa blir fornya kvart år; ein mottakar som fell av lista, er ikkje lenger dekt.',
    en: 'The certification is renewed each year; an importer that drops off the list is no longer covered.',
  },
  source: 'GDPR art. 45; Decision (EU) 2023/1795',
  falsePositives: {
    nb: 'Kontrollen er gjort, men datoen er ikke ført inn.',
    nn: 'Kontrollen er gjord, men datoen er ikkje ført inn.',
    en: 'The check was made but its day is not entered.',
  },
};

export const certificationStale: Rule = {
  id: 'certification-stale',
  severity: 'warning',
  evaluate: (context, { transfers }) => {
    const uses = new Map(
      transfers.flatMap((t) =>
        t.ground.type === 'adequacy' && t.ground.source !== undefined
          ? [[`${t.importer} ${t.ground.source}`, { party: t.importer, scheme: t.ground.source }] as const]
          : [],
      ),
    );
    return [...uses.values()].flatMap(({ party, scheme }): RawFinding[] => {
      const adequacy = context.world('adequacy', scheme);
      if (adequacy?.covers !== 'certified') return [];
      const reason = certificationReason(context, party, scheme);
      const stale = reason.standing === 'challenged';
      if (!stale && reason.lastChecked !== undefined) return [];
      return [
        {
          refs: [party, scheme],
          field: 'certifications',
          ...(stale ? {} : { severity: 'info' }),
          message: say(
            stale
              ? {
                  nb: '{party}: sertifiseringen etter {scheme} ble sist kontrollert {checked}.',
                  nn: '{party}: sertifiseringa etter {scheme} vart sist kontrollert {checked}.',
                  en: '{party}: the certification under {scheme} was last checked {checked}.',
                }
              : {
                  nb: '{party}: det er ikke registrert når sertifiseringen etter {scheme} sist ble kontrollert.',
                  nn: '{party}: det er ikkje registrert når sertifiseringa etter {scheme} sist vart kontrollert.',
                  en: '{party}: it is not recorded when the certification under {scheme} was last checked.',
                },
            {
              party: nameOf(context, party),
              scheme: adequacy.name ?? plain(scheme),
              checked: reason.lastChecked ?? '',
            },
          ),
          fix: {
            nb: 'Slå opp mottakeren i listen, kontroller at den dekker typen opplysninger, og før inn datoen.',
            nn: 'Slå opp mottakaren i lista, kontroller at ho dekkjer typen opplysningar, og før inn datoen.',
            en: 'Look the importer up on the list, check that it covers the kind of data, and enter the day.',
          },
          ...(reason.since && { since: reason.since }),
        },
      ];
    });
  },
};
