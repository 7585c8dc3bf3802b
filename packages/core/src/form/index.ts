export { fillForm, type FillOptions, newestForm } from './fill-form.js';
export type {
  FilledForm,
  FormAskee,
  FormCell,
  FormColumn,
  FormGap,
  FormName,
  FormOption,
  FormParagraph,
  FormPart,
  FormRow,
  FormRowRef,
  FormSection,
  FormTerm,
  FormValue,
} from './filled-form.js';
export { formAskees } from '../world/form-schema.js';
