import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
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

/** What `::table{of="..."}` in a chapter may ask for. */
export const tables: Readonly<Record<string, (writer: PageWriter) => readonly Block[]>> = {
  roles: rolesTable,
  chain: chainTable,
  transfers: transfersTable,
  risks: risksTable,
  comparison: comparisonTable,
  rights: rightsTable,
  freedoms: freedomsTable,
  measures: measuresTable,
  premises: premisesTable,
  benefits: benefitsTable,
  requirements: requirementsTable,
  activities: activitiesTable,
  parties: partiesTable,
  changeLog: changeLogTable,
  claims: claimsTable,
};

/** The blocks of a derived table; undefined when there is none of that name. */
export const tableBlocks = (of: string, writer: PageWriter): readonly Block[] | undefined =>
  Object.hasOwn(tables, of) ? tables[of]?.(writer) : undefined;
