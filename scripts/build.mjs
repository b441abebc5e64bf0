import { ensureBuild, ensureDependencies, requireNode } from './lib/prepare.mjs';

requireNode();
ensureDependencies();
process.exit(ensureBuild() ? 0 : 1);
