import { isConsidered } from '../derive/considered.js';
import { lawStatus, provisionStatus } from '../derive/law-status.js';
import { compact, legalReferences } from '../derive/leaning.js';
import { nameOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutProvisionWithSuccessor: AboutRule = {
  title: {
    nb: 'Hjemmel som blir avløst',
    nn: 'Heimel som blir avløyst',
    en: 'Legal basis about to be succeeded',
  },
  finds: {
    nb: 'Behandlingsgrunnlag og unntak som hviler på en bestemmelse med en vedtatt etterfølger, uten at det er vurdert.',
    nn: 'Behandlingsgrunnlag og unntak som kviler på ei føresegn med ein vedteken etterfølgjar, utan at det er vurdert.',
    en: 'Legal bases and exceptions resting on a provision with an enacted successor, without that being considered.',
  },
  why: {
    nb: 'Når etterfølgeren trer i kraft, må grunnlaget finnes der. Det må avklares før den dagen.',
    nn: 'Når etterfølgjaren tek til å gjelde, må grunnlaget finnast der. Det må avklarast før den dagen.',
    en: 'When the successor enters into force, the basis must be found there. That has to be settled before the day.',
  },
  source: 'GDPR art. 6(3), 35(11)',
  falsePositives: {
    nb: 'Etterfølgeren viderefører bestemmelsen uendret. Registrer at det er vurdert.',
    nn: 'Etterfølgjaren fører vidare føresegna uendra. Registrer at det er vurdert.',
    en: 'The successor carries the provision over unchanged. Record that it was considered.',
  },
};

export const provisionWithSuccessor: Rule = {
  id: 'provision-with-successor',
  severity: 'warning',
  evaluate: (context) =>
    legalReferences(context).flatMap((ref): RawFinding[] => {
      const status = provisionStatus(context, ref.source, ref.provision);
      const { successor } = status;
      if (!successor || status.state !== 'inForce') return [];
      if (isConsidered(context, ref.holder, { source: successor.source, event: successor.enacted }))
        return [];
      const source = context.world('source', ref.source);
      const next = context.world('source', successor.source);
      const checked = lawStatus(context, successor.source).lastChecked;
      const provision = source?.provisions.find((p) => p.ref === ref.provision)?.successor?.ref;
      return [
        {
          refs: [ref.holder, ref.source],
          aspect: compact(ref.provision),
          field: ref.field,
          message: say(
            successor.inForce
              ? {
                  nb: '{holder}: hviler på {law} {provision}, som blir avløst av {next}. Vedtatt {enacted}, trer i kraft {date}.',
                  nn: '{holder}: kviler på {law} {provision}, som blir avløyst av {next}. Vedteken {enacted}, tek til å gjelde {date}.',
                  en: '{holder}: rests on {law} {provision}, to be succeeded by {next}. Enacted {enacted}, in force {date}.',
                }
              : checked === undefined
                ? {
                    nb: '{holder}: hviler på {law} {provision}, som blir avløst av {next}. Vedtatt {enacted}; tidspunktet for ikrafttredelse er ikke kjent.',
                    nn: '{holder}: kviler på {law} {provision}, som blir avløyst av {next}. Vedteken {enacted}; tidspunktet for når ho tek til å gjelde, er ikkje kjent.',
                    en: '{holder}: rests on {law} {provision}, to be succeeded by {next}. Enacted {enacted}; its entry into force is not known.',
                  }
                : {
                    nb: '{holder}: hviler på {law} {provision}, som blir avløst av {next}. Vedtatt {enacted}; tidspunktet for ikrafttredelse var ikke fastsatt da det sist ble undersøkt, {checked}.',
                    nn: '{holder}: kviler på {law} {provision}, som blir avløyst av {next}. Vedteken {enacted}; tidspunktet for når ho tek til å gjelde, var ikkje fastsett då det sist vart undersøkt, {checked}.',
                    en: '{holder}: rests on {law} {provision}, to be succeeded by {next}. Enacted {enacted}; its entry into force was not set when last checked, {checked}.',
                  },
            {
              holder: nameOf(context, ref.holder),
              law: source?.short ?? plain(ref.source),
              provision: ref.provision,
              next: withRef(next?.short ?? plain(successor.source), provision),
              enacted: successor.enacted,
              date: successor.inForce ?? '',
              checked: checked ?? '',
            },
          ),
          fix: {
            nb: 'Finn hjemmelen i etterfølgeren, vurder om den dekker behandlingen, og registrer vurderingen.',
            nn: 'Finn heimelen i etterfølgjaren, vurder om han dekkjer behandlinga, og registrer vurderinga.',
            en: 'Find the basis in the successor, consider whether it covers the processing, and record that.',
          },
          since: successor.enacted,
        },
      ];
    }),
};

const withRef = (
  law: { readonly nb: string; nn?: string | undefined; en?: string | undefined },
  ref?: string,
) =>
  ref === undefined
    ? law
    : { nb: `${law.nb} ${ref}`, nn: `${law.nn ?? law.nb} ${ref}`, en: `${law.en ?? law.nb} ${ref}` };
