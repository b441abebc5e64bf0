import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RULES = path.join(ROOT, '.dependency-cruiser.js');

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** One violation of each rule: the files to plant, and the file that must be named. */
const PLANTED: Readonly<Record<string, { readonly files: Readonly<Record<string, string>>; readonly guilty: string }>> =
  {
    'kernel-is-pure': {
      files: { 'src/kernel/klok.ts': `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n` },
      guilty: 'src/kernel/klok.ts',
    },
    'decisions-touch-nothing-outside': {
      files: {
        'src/inkoop/contract/contract.decider.ts': `import { lees } from './hulp.js';\nexport const x = lees;\n`,
        'src/inkoop/contract/hulp.ts': `import { request } from 'node:http';\nexport const lees = request;\n`,
      },
      guilty: 'src/inkoop/contract/contract.decider.ts',
    },
    'events-import-only-kernel-and-events': {
      files: {
        'src/regio/regio/regio.events.ts': `import { naam } from './naam.js';\nexport const x = naam;\n`,
        'src/regio/regio/naam.ts': `export const naam = 'h5';\n`,
      },
      guilty: 'src/regio/regio/regio.events.ts',
    },
    'commands-are-plain': {
      files: {
        'src/regio/regio/regio.commands.ts': `import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n`,
      },
      guilty: 'src/regio/regio/regio.commands.ts',
    },
    'src-never-imports-projections': {
      files: {
        'src/toegang/toewijzing/lezer.ts': `import { type A } from '../../../projections/bord/bord.queries.js';\nexport type X = A;\n`,
        'projections/bord/bord.queries.ts': `export type A = string;\n`,
      },
      guilty: 'src/toegang/toewijzing/lezer.ts',
    },
    'projections-read-events-only': {
      files: {
        'projections/register/register.queries.ts': `import { C } from '../../src/inkoop/contract/regel.js';\nexport const x = C;\n`,
        'src/inkoop/contract/regel.ts': `export const C = 1;\n`,
      },
      guilty: 'projections/register/register.queries.ts',
    },
    'projections-stand-alone': {
      files: {
        'projections/een/een.queries.ts': `import { T } from '../twee/twee.js';\nexport const x = T;\n`,
        'projections/twee/twee.ts': `export const T = 1;\n`,
      },
      guilty: 'projections/een/een.queries.ts',
    },
    'folds-are-pure': {
      files: { 'projections/drie/drie.projection.ts': `import { Client } from 'pg';\nexport const x = Client;\n` },
      guilty: 'projections/drie/drie.projection.ts',
    },
    'platform-knows-no-context': {
      files: {
        'src/platform/http/filter.ts': `import { K } from '../../kwaliteit/kpi/kpi.js';\nexport const x = K;\n`,
        'src/kwaliteit/kpi/kpi.ts': `export const K = 1;\n`,
      },
      guilty: 'src/platform/http/filter.ts',
    },
    'database-behind-the-platform': {
      files: { 'src/kwaliteit/kpi/opslag.ts': `import { Pool } from 'pg';\nexport const x = Pool;\n` },
      guilty: 'src/kwaliteit/kpi/opslag.ts',
    },
    'no-circular': {
      files: {
        'src/declaratie/heen.ts': `import { T } from './terug.js';\nexport const H = (): unknown => T;\n`,
        'src/declaratie/terug.ts': `import { H } from './heen.js';\nexport const T = (): unknown => H;\n`,
      },
      guilty: 'src/declaratie/heen.ts',
    },
    'no-barrel': {
      files: {
        'src/toezicht/index.ts': `export * from './signaal.js';\n`,
        'src/toezicht/signaal.ts': `export const s = 1;\n`,
      },
      guilty: 'src/toezicht/index.ts',
    },
    'no-tools-at-runtime': {
      files: { 'src/platform/gereedschap.ts': `import prettier from 'prettier';\nexport const x = prettier;\n` },
      guilty: 'src/platform/gereedschap.ts',
    },
    'no-tests-at-runtime': {
      files: {
        'src/platform/proef.ts': `import { d } from '../../test/support/d.js';\nexport const x = d;\n`,
        'test/support/d.ts': `export const d = 1;\n`,
      },
      guilty: 'src/platform/proef.ts',
    },
    'every-import-is-there': {
      files: { 'src/platform/leeg.ts': `import { n } from './nergens.js';\nexport const x = n;\n` },
      guilty: 'src/platform/leeg.ts',
    },
  };

/** What is allowed and looks much like the above. */
const INNOCENT: Readonly<Record<string, string>> = {
  'src/kernel/goed.ts': `import { z } from 'zod';\nexport const x = z;\n`,
  'src/inkoop/goed/goed.events.ts': `import { x } from '../../kernel/goed.js';\nexport const y = x;\n`,
  'src/inkoop/goed/goed.decider.ts': `import { y } from './goed.events.js';\nimport { rest } from './rest.js';\nexport const z = [y, rest];\n`,
  'src/inkoop/goed/rest.ts': `import { x } from '../../kernel/goed.js';\nexport const rest = x;\n`,
  'src/inkoop/goed/goed-facts.ts': `export interface Feit { readonly a: string }\n`,
  'projections/goed/goed.projection.ts': `import { y } from '../../src/inkoop/goed/goed.events.js';\nexport const p = y;\n`,
  'projections/goed/goed.facts.ts': `import { type Feit } from '../../src/inkoop/goed/goed-facts.js';\nexport type F = Feit;\n`,
  'src/app.module.ts': `import { p } from '../projections/goed/goed.projection.js';\nexport const a = p;\n`,
};

describe('the rules on imports', () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kroniek-architecture-'));
    const planted = Object.assign({}, INNOCENT, ...Object.values(PLANTED).map(({ files }) => files)) as Record<
      string,
      string
    >;
    for (const [file, text] of Object.entries(planted)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    }
    for (const file of ['package.json', 'tsconfig.json'])
      fs.copyFileSync(path.join(ROOT, file), path.join(folder, file));
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    violations = await violationsIn(folder);
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('are each seen red once', async () => {
    const { default: config } = (await import(pathToFileURL(RULES).href)) as {
      default: { forbidden: { name: string }[] };
    };
    expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.keys(PLANTED))('%s goes red on a planted violation', (rule) => {
    expect(violations).toContainEqual({ rule, from: PLANTED[rule]?.guilty });
  });

  it('leave alone what is allowed', () => {
    expect(violations.filter(({ from }) => from in INNOCENT)).toEqual([]);
  });

  it('are kept by the tree', async () => {
    expect(await violationsIn(ROOT)).toEqual([]);
  });
});

async function violationsIn(cwd: string): Promise<readonly Violation[]> {
  const cruiser = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['src', 'projections', 'migrations'].filter((name) => fs.existsSync(path.join(cwd, name)));
  const output = await new Promise<string>((resolve) => {
    const args = [cruiser, '--config', RULES, '--output-type', 'json', ...folders];
    // Its exit code is the number of violations.
    execFile(
      process.execPath,
      args,
      { cwd, maxBuffer: 256 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } },
      (_, out) => resolve(out),
    );
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}
