import {
  conclusionStandings,
  kinds,
  type PremiseStanding,
  harmSeverities,
  standings,
} from '@risikobilde/core';
import { leftReasons } from '@risikobilde/publish/taken-in';
import { languages } from '@risikobilde/words';
import { z } from 'zod';

// What every answer in JSON holds. Raise the number of a format whenever a program that reads it could break: a field that
// goes, or means or holds something else. A field that comes leaves the number as it is.

const text = z.string().describe('In the language of the answer');
const said = z
  .record(z.string(), z.looseObject({ key: z.string(), values: z.record(z.string(), z.unknown()) }))
  .optional()
  .describe('The keys and values of the messages beside it, by field: for programs, whatever the language');
const standing = z.enum(standings);
const premiseStanding = z.enum(['standing', 'challenged', 'fallen'] satisfies readonly PremiseStanding[]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const days = { asOf: day, knownAt: day.describe('What could be known on this day') };
const language = z.enum(languages).describe('The language of every text');
const anything = z.looseObject({});
const list = z.array(anything);

const reason = z
  .looseObject({
    ref: z.string().optional(),
    type: z.string(),
    standing: standing.optional(),
    label: text,
    reason: text.optional(),
    said,
    get children() {
      return z.array(reason);
    },
  })
  .meta({ id: 'Reason', description: 'A step of the chain of facts, with those it stands on' });
const claim = z.looseObject({
  id: z.string(),
  section: z.string().optional(),
  essential: z.boolean(),
  standing,
  text,
  summary: text,
  said,
});
const finding = z
  .looseObject({
    id: z.string(),
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: text,
    fix: text.optional(),
    said,
    at: z.looseObject({
      record: z.string().optional(),
      field: z.string().optional(),
      file: z.string().optional(),
      line: z.int().optional(),
      column: z.int().optional(),
    }),
    refs: z.array(z.string()),
  })
  .meta({ id: 'Finding' });
const task = z.looseObject({
  claim: z.string(),
  because: z.array(z.string()),
  owner: text.optional(),
  due: day.optional(),
  overdue: z.boolean().optional(),
});
const assessment = z.looseObject({ id: z.string(), title: text, version: z.string().optional() });
const conclusion = z.looseObject({
  standing: z.enum(conclusionStandings),
  summary: text,
});
const evaluated = { ...days, language, assessment, findings: z.array(finding), tasks: z.array(task) };
const accuracy = z
  .strictObject({ asked: z.number(), estimated: z.number(), met: z.boolean() })
  .describe(
    'Relative error of quantiles: asked for, estimated, and whether the estimate is at most what was asked for',
  );
const distributions = {
  asOf: day,
  alternatives: list,
  cells: list,
  draws: z.int(),
  leftOut: list,
  tolerance: list,
};
const measured = {
  mine: z.number().describe('Expected persons harmed a year in the alternative'),
  other: z.number().describe('Expected persons harmed a year in the baseline'),
  ratio: z.number().optional(),
  standing: z.enum(['lower', 'within', 'higher']).describe('within: closer than the zone; nothing is ranked'),
};
const chances = z.strictObject({
  lower: z.number(),
  within: z.number(),
  higher: z.number(),
  error: z.number().describe('Half the width of a 95 % interval, from the points of the computation'),
});
const span = z.strictObject({ p05: z.number(), p95: z.number() });
const spans = z
  .strictObject({ mine: span, other: span })
  .describe('Where either lies in nine cases of ten, expected persons harmed a year');
const severity = z.enum(harmSeverities);
const verdict = z
  .looseObject({
    alternative: z.string(),
    against: z.string(),
    sentence: text,
    detail: text,
    said,
    overall: z.enum(['lower', 'lowerOrAlike', 'alike', 'trade', 'higherOrAlike', 'higher']),
    deciding: z.looseObject({ severity }),
    rows: z.array(
      z.looseObject({ severity, scenarios: z.array(z.string()), ...measured, chances, spans }).meta({
        description: 'Harm of this severity or worse',
      }),
    ),
    needs: z.array(z.looseObject({ need: z.string(), severity, ...measured, chances, spans })),
    dependence: z.array(z.strictObject({ correlation: z.number(), chances })),
    judgements: anything,
    basis: anything,
  })
  .meta({ id: 'Verdict', description: 'An alternative held against the baseline as things are now' });
const markedFact = z
  .looseObject({
    ref: z.string(),
    type: z.string(),
    label: text,
    verification: z.enum(['P', 'S', 'K', 'U']),
    claims: z.array(z.string()).describe('Claims of the conclusion that lean on it'),
  })
  .meta({ id: 'MarkedFact', description: 'A fact under the conclusion, and how it was read' });
const moved = z.looseObject({ conclusion: anything.optional(), claims: list, findings: anything });
const change = z.looseObject({ id: z.string(), type: z.string() });
const side = z.strictObject({ from: z.string(), asOf: day });
const changes = z.looseObject({ added: list, removed: list, changed: list });
const proposal = z.looseObject({ id: z.string(), text: anything });

/** What each answer in JSON holds, by the name and version that it gives itself in `format`. */
const hangingFact = z.looseObject({
  ref: z.string(),
  type: z.string(),
  label: text,
  standing,
  source: z.string().describe('The publisher that it was read from, or the record itself'),
});
const factSet = z.strictObject({
  facts: z.array(hangingFact),
  sources: z.array(z.string()),
  order: z.int(),
});
const supposed = {
  of: z.string().describe('The folder'),
  conclusion: z.strictObject({ before: z.enum(conclusionStandings), after: z.enum(conclusionStandings) }),
  summary: text,
  said,
  change: moved,
  holdsInstead: z
    .array(z.strictObject({ of: z.string(), instead: z.array(reason) }))
    .describe('Alternatives that hold where another of the same ground falls'),
  touches: z.array(z.string()).describe('Records that name what falls; whether they go on is not said'),
};

export const outputSchemas = {
  'check@1': z.strictObject({
    ...evaluated,
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    remaining: z
      .strictObject({ own: z.int(), platform: z.int() })
      .describe(
        'What stands between it and its final edition; and open errors that are the platform’s to mend',
      ),
    conclusion,
    claims: z.array(claim),
    evidence: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .describe('What is wrong with the files in `evidence/`'),
  }),
  'evaluate@1': z.strictObject({
    ...evaluated,
    conclusion,
    claims: z.array(claim.extend({ because: z.array(reason) })),
    premises: z.array(
      z.looseObject({ id: z.string(), standing: premiseStanding, text, because: z.array(reason) }),
    ),
    roles: list,
    transfers: list,
    rights: list,
    freedoms: list,
    risks: list,
    comparison: list,
    requirements: list,
    dpia: anything,
    distributions: z.looseObject(distributions),
    inheritance: anything.optional(),
  }),
  'explain@1': z.strictObject({
    ...days,
    language,
    id: z.string(),
    at: anything.optional().describe('File, line and column, of a record that stands in a file'),
    inShort: text.describe('Why it stands as it does, in a paragraph'),
    explanation: reason,
    ifItFalls: z.array(z.strictObject({ ref: z.string().optional(), text })),
    task: task.optional(),
  }),
  'marks@1': z.strictObject({
    ...days,
    language,
    total: z.int().describe('Facts under the conclusion'),
    primary: z.int().describe('Of them, those read in the primary text'),
    share: z.number().describe('The primary ones of all, between 0 and 1'),
    worst: z.array(markedFact).describe('Facts that nobody has checked, or else those that others tell of'),
    facts: z.array(markedFact),
  }),
  'rests-on@1': z.strictObject({
    asOf: day,
    language,
    id: z
      .string()
      .optional()
      .describe('The claim or premise that was asked about; the conclusion when left out'),
    order: z.int().describe('The largest sets that are listed'),
    standing: z.string().describe('How it stands now'),
    facts: z.array(
      hangingFact.extend({
        brings: z.array(z.string()).describe('The claims that it brings down alone'),
        claims: z.array(z.string()).describe('The claims that lean on it'),
      }),
    ),
    sets: z.array(factSet).describe('The least that brings it down'),
    sourceSets: z.array(factSet).describe('The same by sources; `order` counts sources'),
    paths: z.array(factSet).describe('The least that carries it'),
    groundless: z
      .array(z.strictObject({ ref: z.string(), type: z.string(), label: z.string() }))
      .describe('Claims and premises that nothing can bring down: they are in no set'),
    isCutShort: z
      .strictObject({ sets: z.boolean(), sourceSets: z.boolean(), paths: z.boolean() })
      .describe('What is larger than `order`, or more than is listed'),
  }),
  'what-if@1': z.strictObject({
    asOf: day.describe('The day that it falls, and that both are evaluated on'),
    language,
    falls: z.array(z.strictObject({ id: z.string(), kind: z.string() })),
    ...supposed,
    services: z.array(z.strictObject(supposed)).describe('The same in each service that was named'),
  }),
  'diff@1': z.strictObject({
    before: side,
    after: side,
    records: z.array(change.extend({ kind: z.enum(kinds).optional() })),
    world: z.array(change),
    moved,
  }),
  'risk@2': z.strictObject({
    language,
    ...distributions,
    comparisons: z.array(verdict),
    scenarios: list,
    accuracy,
    crossCheck: anything.optional(),
  }),
  'risk-workload@1': z.looseObject({ portfolio: anything, scenarios: list, accuracy }),
  'rules@1': z.strictObject({
    rules: z.array(
      z.strictObject({
        id: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        title: text,
        finds: text,
        why: text,
        falsePositives: text,
        answers: z.union([z.string(), z.strictObject({ acts: z.array(z.string()) })]),
        answeredBy: text,
        source: z.string().optional(),
      }),
    ),
  }),
  'update@1': z.looseObject({
    rows: list,
    atOnce: moved,
    whenConfirmed: moved,
    leaning: z.record(z.string(), z.array(z.string())),
  }),
  'word@1': z.strictObject({
    asOf: day,
    language,
    hasMoved: z.boolean().describe('Whether the assessment has changed since the file was made'),
    proposals: z.array(
      z.strictObject({
        type: z.enum(['changed', 'added', 'removed']),
        record: z.string(),
        path: z.string().describe('Fields and numbers that lead to the text'),
        language: z.string(),
        line: z.int().optional(),
        at: z.int().describe('Letters before what is changed'),
        before: z.string(),
        after: z.string(),
        isContested: z.boolean().describe('Whether both have changed since the file was made'),
      }),
    ),
    left: z.array(
      z.strictObject({
        reason: z.enum(leftReasons),
        record: z.string().optional(),
        path: z.string().optional(),
        line: z.int().optional(),
        text: z.string(),
        after: z.string().optional(),
      }),
    ),
    foreign: z
      .strictObject({
        answers: z.array(
          z.strictObject({
            part: z.string(),
            row: z.string().optional(),
            field: z.string(),
            name: anything,
            text: z.string(),
          }),
        ),
        unplaced: z.array(z.strictObject({ text: z.string(), after: z.string() })),
      })
      .optional()
      .describe('A form that was filled in elsewhere'),
  }),
  'import@1': z.strictObject({ report: anything, proposals: z.array(proposal) }),
  'import-difference@1': z.strictObject({
    isOtherApp: z.boolean(),
    proposals: changes,
    findings: anything,
    answers: z.record(z.string(), z.unknown()),
    review: z.array(z.string()),
  }),
  'watch-sources@1': z.strictObject({
    at: z.string().describe('The moment, in UTC'),
    sources: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        publisher: z.string(),
        state: z.string(),
        isAsked: z.boolean().describe('Whether it was asked this time'),
        fault: z.strictObject({ why: z.string(), detail: z.string().optional() }).optional(),
      }),
    ),
    candidates: z.array(
      z.looseObject({
        id: z.string(),
        source: z.string(),
        change: z.enum(['new', 'changed', 'gone']),
        title: z.string(),
        text: z.string(),
        hash: z.string().describe('SHA-256 of the passage'),
        bearsOn: list,
      }),
    ),
  }),
  'problems@1': z.strictObject({
    problems: z.array(
      z.looseObject({
        code: z.string(),
        message: z.string(),
        parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        hint: z.string().optional(),
        path: z.string().optional(),
        line: z.int().optional(),
        column: z.int().optional(),
      }),
    ),
  }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;

/** The name of an output with its version. */
export type OutputFormat = keyof typeof outputSchemas;

/** The JSON Schemas of the answers, by file name. */
export const outputJsonSchemas = (): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
  Object.fromEntries(
    Object.entries<z.ZodObject>(outputSchemas).map(([name, schema]) => {
      const named = schema.extend({ format: z.literal(`risikobilde/${name}`) });
      return [
        `output-${name.replace('@', '-')}.schema.json`,
        {
          ...z.toJSONSchema(named, { target: 'draft-7' }),
          title: `Risikobilde: the answer ${name} of the command line`,
        },
      ];
    }),
  );
