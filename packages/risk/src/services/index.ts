export { type NationalLaw, nationalLaw } from './national.js';
export {
  replaceScenario,
  type Service,
  serviceQuantiles,
  type ServiceQuantiles,
  type ServiceTables,
  tabulateServices,
} from './services.js';
