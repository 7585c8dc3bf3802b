import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

// What is used of the engine's own file system; it has no types for it.
type OpenFile = { readonly nfd?: number; readonly node: unknown };
type NodeFiles = {
  readonly realPath: (node: unknown) => string;
  readonly stream_ops: { fsync?: (file: OpenFile) => number };
};
type Engine = { readonly FS: { readonly filesystems: { readonly NODEFS: NodeFiles } } };

/** The number that the engine's own system calls give for an input or output error. */
const inputOutputError = -29;

/**
 * The files of the embedded database, written through to the disk when it asks for that. As it is shipped it never does: its
 * call for it does nothing, and it is told not to call. `flushed` is told of each.
 */
export class FlushedFiles extends NodeFS {
  readonly #flushed: () => void;

  constructor(folder: string, flushed: () => void = () => undefined) {
    super(folder);
    this.#flushed = flushed;
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given);
    const { preRun = [] } = made.emscriptenOpts;
    const connect = (engine: unknown): void => {
      // The one place that reaches into the engine; a test fails when a new version has it otherwise.
      const { NODEFS } = (engine as Engine).FS.filesystems;
      NODEFS.stream_ops.fsync = (file) => {
        try {
          flushFile(file, NODEFS);
        } catch {
          // The engine then stops, and what it had acknowledged is read again from its log.
          return inputOutputError;
        }
        this.#flushed();
        return 0;
      };
    };
    return { ...made, emscriptenOpts: { ...made.emscriptenOpts, preRun: [...preRun, connect] } };
  }
}

const flushFile = ({ nfd, node }: OpenFile, files: NodeFiles): void => {
  if (nfd !== undefined) return fsyncSync(nfd);
  // A folder is not kept open.
  const opened = openSync(files.realPath(node), 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

/** The 128 MB it would set aside, and write through at every start, are more than all that there is to hold. */
const lean = ['-c', 'shared_buffers=16MB'];

/** How the engine is started: as it is shipped, but flushing its log before it says that something is stored. */
export const startParams: readonly string[] = [
  ...PGlite.defaultStartParams.filter((one) => one !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  ...lean,
];
