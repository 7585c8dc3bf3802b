import type { Sayable, Text } from '@risikobilde/words/message';
import type { LocalDate } from '../model/local-date.js';
import type { ValuePath } from '../model/value-path.js';
import type { formAskees } from '../world/form-schema.js';

/** Whom a person who fills the form by hand would ask. */
export type FormAskee = (typeof formAskees)[number];

/** Something said in a cell; with the record and the field that hold it, unless it was worked out from several. */
export type FormValue = {
  readonly said: Sayable;
  /** What stands before it, where it says too little alone. */
  readonly label?: Sayable;
  readonly record?: string;
  /** Of the field, such as `activity.data.text`. */
  readonly place?: string;
  readonly path?: ValuePath;
};

/** What is said together: a line of its own in the cell. `name` tells which record, where the cell holds several. */
export type FormParagraph = {
  readonly record?: string;
  readonly name?: Sayable;
  readonly values: readonly FormValue[];
};

/** What a cell lacks, whom to ask, and where it is written. */
export type FormGap = {
  readonly what: Sayable;
  readonly asks: FormAskee;
  readonly record?: string;
  /** What the record is called. */
  readonly name?: Sayable;
  readonly place?: string;
};

/** A row of another part, by its number there. */
export type FormRowRef = { readonly part: string; readonly row: number };

/** One answer of the form. `filled` may still lack something for some of the records; `none`: nothing to say, and why. */
export type FormCell = {
  /** Of the form, such as `edpb-dpia-1.0:2.2.a.retention`. */
  readonly field: string;
  /** `field|record/path`: the same for the same field of the same record in every edition. */
  readonly tag: string;
  readonly state: 'filled' | 'open' | 'none';
  readonly paragraphs: readonly FormParagraph[];
  /** The boxes that are ticked, by the ids of the options of the column. */
  readonly ticked: readonly string[];
  readonly rows: readonly FormRowRef[];
  readonly gaps: readonly FormGap[];
  /** Why there is nothing to say. */
  readonly why?: FormValue;
};

/** A name as the form has it, in English, and ours. Ours has English only where the form's own was not read word for word. */
export type FormName = { readonly official?: string; readonly name: Text };

export type FormOption = FormName & { readonly id: string; readonly group?: string };

/** A word that means something of its own in the form. */
export type FormTerm = FormName & { readonly id: string; readonly definition: Text };

export type FormColumn = FormName & {
  /** Of the form, such as `edpb-dpia-1.0:2.2.a.retention`. */
  readonly field: string;
  readonly id: string;
  readonly help?: Text;
  readonly options?: readonly FormOption[];
  /** Heads between the options, by the letter that the form gives them; one without options asks for a text. */
  readonly groups?: readonly (FormName & { readonly id: string })[];
};

export type FormRow = {
  /** From 1, as the rows of other parts refer to it. */
  readonly number: number;
  /** The name of a row that the form has printed. */
  readonly head?: FormName;
  /** The article that such a row is about, such as `15, 20`. */
  readonly article?: string;
  readonly record?: string;
  /** One for each column. */
  readonly cells: readonly FormCell[];
  /** What has to be said before it is sure that the row belongs here. */
  readonly gap?: FormGap;
};

export type FormPart = FormName & {
  /** As in the form, such as `1.1.a`; the Explainer writes `1.1.1`. */
  readonly number: string;
  readonly help?: Text;
  /**
   * `rows`: a table with a numbered row for each thing; `fixed`: with rows that the form has printed; `fields`: a name and an
   * answer in each row of the table, once for each of `rows`; `text`: one answer.
   */
  readonly layout: 'fields' | 'rows' | 'fixed' | 'text';
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** What stands in place of rows where there are none. */
  readonly empty?: FormCell;
  /** What the form gets wrong here, or has no place for, and how that is met. */
  readonly remarks: readonly Text[];
};

export type FormSection = FormName & { readonly number: string; readonly parts: readonly FormPart[] };

/** An assessment in the order and the words of a form, on one day. Texts are in the languages that they exist in. */
export type FilledForm = {
  readonly form: FormName & {
    readonly id: string;
    readonly version: string;
    readonly status: 'consultation' | 'final';
    readonly issuer: Text;
  };
  readonly assessment: { readonly id: string; readonly title: Text; readonly version?: string };
  readonly asOf: LocalDate;
  /** How many of the facts under the conclusion were read in the primary text, as far as the reader may be told. */
  readonly facts?: { readonly total: number; readonly primary: number };
  readonly sections: readonly FormSection[];
  readonly terms: readonly FormTerm[];
};
