import { keepShippedWorld } from './files/shipped-world.js';

// Run once, by the build of the server.
await keepShippedWorld();
