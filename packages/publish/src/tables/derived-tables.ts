import type { PageWriter } from '../tree/writer.js';
import type { MarkdownTable } from '@risikobilde/core';
import type { AnnexLetter, Block } from '../tree/tree.js';
import { activitiesTable } from './activities.js';
import { benefitsTable } from './benefits.js';
import { chainTable } from './chain.js';
import { changeLogTable } from './change-log.js';
import { claimsTable } from './claims.js';
import { comparisonTable } from './comparison.js';
import { freedomsTable } from './freedoms.js';
import { measuresTable } from './measures.js';
import { partiesTable } from './parties.js';
import { premisesTable } from './premises.js';
import { requirementsTable } from './requirements.js';
import { rightsTable } from './rights.js';
import { risksTable } from './risks.js';
import { rolesTable } from './roles.js';
import { transfersTable } from './transfers.js';
import { basesTable } from './short/bases.js';
import { comparisonShort } from './short/comparison.js';
import { freedomsShort } from './short/freedoms.js';
import {
  benefitsShort,
  chainShort,
  claimsShort,
  measuresShort,
  premisesShort,
  requirementsShort,
  rolesShort,
} from './short/short-tables.js';
import { rightsShort } from './short/rights.js';
import { risksShort } from './short/risks.js';
import { transfersShort } from './short/transfers.js';

type Derived = {
  /** What a chapter shows: what its reader decides on. */
  readonly short: (writer: PageWriter) => readonly Block[];
  /** All of it, in its annex. */
  readonly whole: (writer: PageWriter) => readonly Block[];
  readonly annex: AnnexLetter;
};

/** What `::table{of="..."}` in a chapter may ask for, in the order in which an annex has them. */
const derived: Readonly<Record<MarkdownTable, Derived>> = {
  activities: { short: basesTable, whole: activitiesTable, annex: 'A' },
  parties: { short: partiesTable, whole: partiesTable, annex: 'B' },
  roles: { short: rolesShort, whole: rolesTable, annex: 'B' },
  chain: { short: chainShort, whole: chainTable, annex: 'B' },
  transfers: { short: transfersShort, whole: transfersTable, annex: 'B' },
  requirements: { short: requirementsShort, whole: requirementsTable, annex: 'B' },
  risks: { short: risksShort, whole: risksTable, annex: 'C' },
  comparison: { short: comparisonShort, whole: comparisonTable, annex: 'C' },
  measures: { short: measuresShort, whole: measuresTable, annex: 'D' },
  benefits: { short: benefitsShort, whole: benefitsTable, annex: 'D' },
  rights: { short: rightsShort, whole: rightsTable, annex: 'E' },
  freedoms: { short: freedomsShort, whole: freedomsTable, annex: 'E' },
  premises: { short: premisesShort, whole: premisesTable, annex: 'E' },
  claims: { short: claimsShort, whole: claimsTable, annex: 'E' },
  changeLog: { short: changeLogTable, whole: changeLogTable, annex: 'F' },
};

const isTable = (of: string): of is MarkdownTable => Object.hasOwn(derived, of);

/** The blocks of a derived table as a chapter has it; undefined when there is none of that name. */
export const tableBlocks = (of: string, writer: PageWriter): readonly Block[] | undefined =>
  isTable(of) ? derived[of].short(writer) : undefined;

/** Every table of an annex, whole. The change log is a page of its own. */
export const annexTables = (letter: AnnexLetter, writer: PageWriter): readonly Block[] =>
  Object.entries(derived).flatMap(([of, { annex, whole }]) =>
    annex === letter && of !== 'changeLog' ? whole(writer) : [],
  );

/** By name, each whole: what other documents than an assessment are made of. */
export const tables: Readonly<Record<MarkdownTable, (writer: PageWriter) => readonly Block[]>> =
  Object.fromEntries(Object.entries(derived).map(([of, { whole }]) => [of, whole])) as Record<
    MarkdownTable,
    Derived['whole']
  >;
