import { isJsonObject, pointerPart, textAt } from './json.js';
import type { LayoutFile } from './layouts.js';

const registers = ['DSF', 'ER', 'UserProfile', 'QueryParameters'] as const;
/** The population register, the unit register, the user's own profile, the address that opened the form. */
export type Register = (typeof registers)[number];

/** One value that is filled in for the user. */
export type Prefill = {
  readonly file: string;
  readonly pointer: string;
  readonly register: Register;
  /** The register's own name of the value, such as SSN. */
  readonly key: string;
  /** The field that is filled. */
  readonly path: string;
};

export const readPrefills = (files: readonly LayoutFile[]): readonly Prefill[] =>
  files.flatMap(({ path: file, value }) =>
    registers.flatMap((register) => {
      const filled = isJsonObject(value) && Object.hasOwn(value, register) ? value[register] : undefined;
      return isJsonObject(filled)
        ? Object.entries(filled).flatMap(([key, target]) => {
            const path = textAt(target);
            return path === undefined
              ? []
              : [{ file, pointer: `/${register}/${pointerPart(key)}`, register, key, path }];
          })
        : [];
    }),
  );
