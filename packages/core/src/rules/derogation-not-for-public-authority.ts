import { recordOf } from '../context.js';
import { basesOf } from '../derive/rights.js';
import { nameOf } from '../derive/names.js';
import { citedArticle } from '../model/cited-article.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

// Letters a, b and c of the first subparagraph, and the second subparagraph, cited as plain 49(1).
const barred = /^49\(1\)(\([abc]\))?$/;

export const aboutDerogationNotForPublicAuthority: AboutRule = {
  title: {
    nb: 'Unntak som offentlige myndigheter ikke kan bruke',
    nn: 'Unntak som offentlege styresmakter ikkje kan bruke',
    en: 'Derogation not open to public authorities',
  },
  finds: {
    nb: 'Overføringer på artikkel 49 nr. 1 bokstav a, b eller c eller annet ledd der en behandlingsansvarlig er offentlig myndighet. Advarsel når aktiviteten ikke hviler på artikkel 6 nr. 1 bokstav c eller e.',
    nn: 'Overføringar på artikkel 49 nr. 1 bokstav a, b eller c eller andre leddet der ein behandlingsansvarleg er offentleg styresmakt. Åtvaring når aktiviteten ikkje kviler på artikkel 6 nr. 1 bokstav c eller e.',
    en: 'Transfers on art. 49(1)(a), (b) or (c) or its second subparagraph where a controller is a public authority. A warning when the activity does not rest on art. 6(1)(c) or (e).',
  },
  why: {
    nb: 'Samtykke, avtale og tvingende berettigede interesser er ikke overføringsgrunnlag når myndigheten utøver offentlig myndighet.',
    nn: 'Samtykke, avtale og tvingande berettiga interesser er ikkje overføringsgrunnlag når styresmakta utøver offentleg myndigheit.',
    en: 'Consent, contract and compelling legitimate interests are no ground for an authority exercising its public powers.',
  },
  source: 'GDPR art. 49(3)',
  falsePositives: {
    nb: 'Myndigheten handler som privat part og utøver ikke offentlig myndighet.',
    nn: 'Styresmakta handlar som privat part og utøver ikkje offentleg myndigheit.',
    en: 'The authority acts as a private party and exercises no public powers.',
  },
};

export const derogationNotForPublicAuthority: Rule = {
  id: 'derogation-not-for-public-authority',
  severity: 'error',
  evaluate: (context, { transfers, roles }) =>
    transfers.flatMap((t) => {
      const transfer = recordOf(context, 'transfer', t.transfer);
      if (!transfer || !t.isTransfer || t.excluded) return [];
      const controllers = roles.filter(
        (role) => role.depth === 0 && transfer.activities.includes(role.activity),
      );
      const authority = controllers.find(
        ({ party }) => recordOf(context, 'party', party)?.type === 'authority',
      );
      if (!authority) return [];
      const publicPower = transfer.activities.some((id) => {
        const activity = recordOf(context, 'activity', id);
        return activity !== undefined && basesOf(activity).some((letter) => letter === 'c' || letter === 'e');
      });
      return transfer.grounds
        .filter(
          (g) =>
            barred.test(g.article) &&
            (g.from === undefined || g.from <= context.asOf) &&
            (g.until === undefined || context.asOf < g.until),
        )
        .map((ground) => ({
          refs: [transfer.id, authority.party] as const,
          aspect: ground.article,
          field: 'grounds',
          severity: publicPower ? ('error' as const) : ('warning' as const),
          message: say(
            {
              nb: '{title}: hviler på artikkel {article}, som ikke gjelder når {party} utøver offentlig myndighet.',
              nn: '{title}: kviler på artikkel {article}, som ikkje gjeld når {party} utøver offentleg myndigheit.',
              en: '{title}: rests on art. {article}, which does not apply when {party} exercises public powers.',
            },
            {
              title: transfer.title,
              article: citedArticle(ground.article),
              party: nameOf(context, authority.party),
            },
          ),
          fix: {
            nb: 'Finn et annet grunnlag, for eksempel artikkel 46 eller artikkel 49 nr. 1 bokstav d, eller stans overføringen.',
            nn: 'Finn eit anna grunnlag, til dømes artikkel 46 eller artikkel 49 nr. 1 bokstav d, eller stans overføringa.',
            en: 'Find another ground, such as art. 46 or art. 49(1)(d), or stop the transfer.',
          },
        }));
    }),
};
