import { countryEntrySchema } from './country-schema.js';
import { formSchema } from './form-schema.js';
import { fieldWordsSchema, roleNamesSchema, serviceOwnersSchema } from './import-schemas.js';
import { adequacySchema, rightsByBasisSchema, sourceSchema } from './law-schemas.js';
import { catalogueSchema, scaleSchema } from './method-schemas.js';
import { mandateSchema, seriesSchema, technologySchema, themeSchema } from './report-schemas.js';
import { territorySchema } from './territory-schema.js';
import { sectorLawSchema } from './sector-law-schema.js';
import { supplierProfileSchema } from './supplier-profile-schema.js';
import { subprocessorsSchema, termsSchema } from './supplier-schemas.js';

/** The kinds of world data, each with its schema. */
export const worldSchemas = {
  source: sourceSchema,
  adequacy: adequacySchema,
  country: countryEntrySchema,
  territory: territorySchema,
  theme: themeSchema,
  series: seriesSchema,
  technology: technologySchema,
  mandate: mandateSchema,
  terms: termsSchema,
  subprocessors: subprocessorsSchema,
  supplierProfile: supplierProfileSchema,
  sectorLaw: sectorLawSchema,
  catalogue: catalogueSchema,
  rightsByBasis: rightsByBasisSchema,
  scale: scaleSchema,
  form: formSchema,
  fieldWords: fieldWordsSchema,
  roleNames: roleNamesSchema,
  serviceOwners: serviceOwnersSchema,
} as const;
