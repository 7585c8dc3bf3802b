export { defaultPort, type ServerOptions, startServer } from './process/main.js';
export type { RunningServer } from './process/running-server.js';
export { defaultDataDir } from './files/shipped-folders.js';
export { apiProblemCodes, type RefusalCode } from '@risikobilde/api';
