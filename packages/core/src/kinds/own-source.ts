import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { countrySchema, recordKind, verificationSchema } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

/**
 * An act, a decision, a contract or the like that the shipped world does not hold, entered with what is known of it and cited by
 * its id as any other source. A day that is not known is left out, and is then shown as unknown.
 */
export const ownSource = kind(
  {
    one: words('Egen kilde', 'Eiga kjelde', 'Own source'),
    many: words('Egne kilder', 'Eigne kjelder', 'Own sources'),
    stored: 'sources.yaml',
    title: '{name}',
  },
  described({
    ...recordKind('ownSource'),
    name: field(textSchema, words('Navn', 'Namn', 'Name')),
    type: field(
      choice({
        act: words('lov', 'lov', 'act'),
        regulation: words('forskrift', 'forskrift', 'regulation'),
        decision: words('vedtak', 'vedtak', 'decision'),
        contract: words('avtale', 'avtale', 'contract'),
        report: words('rapport', 'rapport', 'report'),
        guideline: words('veiledning', 'rettleiing', 'guideline'),
        other: words('annet dokument', 'anna dokument', 'other document'),
      }),
      words('Type', 'Type', 'Type'),
    ),
    jurisdiction: field(
      z
        .union([
          choice({
            EEA: words('EØS-rett', 'EØS-rett', 'EEA law'),
            EU: words(
              'EU-rett utenfor EØS-avtalen',
              'EU-rett utanfor EØS-avtalen',
              'EU law outside the EEA Agreement',
            ),
          }),
          countrySchema,
        ])
        .optional(),
      words('Hvilket lands rett', 'Kva land sin rett', 'Which country’s law'),
      {
        help: words(
          'EØS-rett er også EU-rett som er tatt inn i EØS-avtalen. Ellers: EU-rett utenfor avtalen, eller landet som har gitt loven, forskriften eller vedtaket. La feltet stå tomt når det ikke er kjent.',
          'EØS-rett er òg EU-rett som er teken inn i EØS-avtalen. Elles: EU-rett utanfor avtalen, eller landet som har gitt lova, forskrifta eller vedtaket. Lat feltet stå tomt når det ikkje er kjent.',
          'EEA law is also EU law that the EEA Agreement has taken in. Otherwise: EU law outside the Agreement, or the country that made the act, regulation or decision. Leave it empty when it is not known.',
        ),
      },
    ),
    issuer: field(z.string().min(1).optional(), words('Utgitt av', 'Utgitt av', 'Issued by'), {
      searchable: true,
    }),
    provisions: field(
      z
        .array(
          described({
            ref: field(z.string().min(1), words('Bestemmelse', 'Føresegn', 'Provision'), {
              help: words(
                'Slik den siteres, for eksempel «§ 4».',
                'Slik ho blir sitert, til dømes «§ 4».',
                'As it is cited, such as “§ 4”.',
              ),
              searchable: true,
            }),
            text: field(textSchema.optional(), words('Hva den sier', 'Kva ho seier', 'What it says'), {
              long: true,
            }),
            starts: field(localDateSchema.optional(), words('Gjelder fra', 'Gjeld frå', 'In force from')),
            ends: field(localDateSchema.optional(), words('Gjelder til', 'Gjeld til', 'In force until')),
          }),
        )
        .default([]),
      words('Bestemmelser', 'Føresegner', 'Provisions'),
    ),
    starts: field(localDateSchema.optional(), words('Gjelder fra', 'Gjeld frå', 'In force from'), {
      help: words(
        'La feltet stå tomt når dagen ikke er kjent.',
        'Lat feltet stå tomt når dagen ikkje er kjend.',
        'Leave it empty when the day is not known.',
      ),
    }),
    ends: field(localDateSchema.optional(), words('Gjelder til', 'Gjeld til', 'In force until'), {
      help: words(
        'Første dagen den ikke lenger gjelder.',
        'Første dagen ho ikkje lenger gjeld.',
        'The first day it is no longer in force.',
      ),
    }),
    address: field(z.url().optional(), words('Nettadresse', 'Nettadresse', 'Web address')),
    read: field(localDateSchema.optional(), words('Sist lest', 'Sist lesen', 'Last read')),
    verification: field(
      verificationSchema,
      words('Hvor sikker opplysningen er', 'Kor sikker opplysninga er', 'How sure it is'),
    ),
    note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
  }),
);
