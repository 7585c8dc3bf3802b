import { z } from 'zod';
import { choice, described, field, words } from './described.js';

const sectors = {
  health: words('helse og omsorg', 'helse og omsorg', 'health and care'),
  municipality: words('kommune', 'kommune', 'municipality'),
  agency: words('statlig virksomhet', 'statleg verksemd', 'state agency'),
  other: words('annen virksomhet', 'anna verksemd', 'other'),
} as const;

/** The sector of what is assessed, and those that apply too. */
export const sectorFields = {
  sector: field(choice(sectors).optional(), words('Sektor', 'Sektor', 'Sector')),
  alsoSectors: field(
    z.array(choice(sectors)).optional(),
    words('Andre sektorer', 'Andre sektorar', 'Further sectors'),
    {
      item: words('sektor', 'sektor', 'a sector'),
      help: words(
        'Sektorer som også gjelder, slik som helse og omsorg for en kommune med helsetjenester.',
        'Sektorar som òg gjeld, slik som helse og omsorg for ein kommune med helsetenester.',
        'Sectors that apply too, such as health and care for a municipality with health services.',
      ),
    },
  ),
};

/** The templates of the further sectors. */
export const templateFields = {
  templates: field(
    z
      .array(
        described({
          item: field(z.string().min(1), words('Oppføring', 'Oppføring', 'Item')),
          edition: field(z.string().min(1), words('Utgave', 'Utgåve', 'Edition')),
        }),
      )
      .optional(),
    words('Maler i tillegg', 'Malar i tillegg', 'Further templates'),
    {
      item: words('mal', 'mal', 'a template'),
      help: words(
        'Malene for de andre sektorene som gjelder, hver med sin utgave.',
        'Malane for dei andre sektorane som gjeld, kvar med si utgåve.',
        'The templates of the further sectors that apply, each in its edition.',
      ),
      inert: true,
      notEdited: 'they follow from the sectors, and move on when a newer edition has been gone through',
      notPublished: 'it says how the questions came to be, and nothing of what is assessed',
    },
  ),
};
