/** Where a value is inside a record: field names and positions in lists, outermost first. */
export type ValuePath = readonly (string | number)[];
