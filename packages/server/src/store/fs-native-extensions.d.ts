/** What is used of it; it has no types of its own. */
declare module 'fs-native-extensions' {
  /** Takes an advisory lock on an open file, or says that another has it. */
  export const tryLock: (file: number) => boolean;
}
