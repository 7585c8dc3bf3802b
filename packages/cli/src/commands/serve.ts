import { message } from '@risikobilde/words/message';
import { today } from '../clock.js';
import { loadAssessment } from '../input/load.js';
import { isLoopback } from '../serve/loopback.js';
import { createPageServer, listen } from '../serve/server.js';
import { createSite } from '../serve/site.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

export type ServeOptions = { readonly port?: number; readonly host: string; readonly world?: string };

/** Shows the assessment as pages on this machine until it is stopped. Files may be edited meanwhile. */
export const serve = async (terminal: Terminal, path: string, options: ServeOptions): Promise<number> => {
  const { host, port, world } = options;
  if (!isLoopback(host))
    return reportProblems(terminal, [
      {
        code: 'not-loopback',
        message: message('problem.cli.notLoopback', { host }),
      },
    ]);
  const loaded = await loadAssessment(path, { world });
  if (!loaded.ok) return reportProblems(terminal, loaded.problems);
  const server = createPageServer(createSite(path, world), today);
  const bound = await listen(server, host, port);
  if (bound === undefined)
    return reportProblems(terminal, [
      {
        code: 'port-taken',
        message: message('problem.cli.portTaken', { port: String(port ?? '') }),
      },
    ]);
  terminal.out(`http://${host.includes(':') ? `[${host}]` : host}:${bound}/\n`);
  terminal.err('Ctrl-C stops it.\n');
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      server.close(() => resolve());
      server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  return 0;
};
