import { alleDemoRollen } from '../demoregios.js';
import { DEMO_AUDIENCE, demoIssuerOf, openDatabase } from '../kroniek.js';
import { SystemClock } from '../platform/clock/clock.js';
import { loadConfig } from '../platform/config/config.js';
import { DemoIssuer } from '../platform/identity/demo-issuer.js';
import { ROLLEN, type Rol } from '../platform/identity/principal.js';
import { command, complain, EXIT, say } from './command.js';

export const tokenCommand = command({
  command: 'token',
  describe: 'Geeft een demo-token voor een rol',
  builder: (parser) =>
    parser
      .option('rol', { choices: ROLLEN, demandOption: true, describe: 'Rol' })
      .option('regio', { type: 'string', default: 'h5', describe: 'Regio' })
      .option('gemeente', { type: 'string', describe: 'CBS-code van de gemeente, voor de rol gemeente' })
      .option('aanbieder', { type: 'string', describe: 'Id van de aanbieder, voor de rol aanbieder' })
      .option('uren', { type: 'number', default: 8, describe: 'Geldigheid in uren' }),
  work: ({ rol, regio, gemeente, aanbieder, uren }) => token({ rol, regio, gemeente, aanbieder, uren }),
});

interface TokenOptions {
  readonly rol: Rol;
  readonly regio: string;
  readonly gemeente: string | undefined;
  readonly aanbieder: string | undefined;
  readonly uren: number;
}

async function token(options: TokenOptions): Promise<number> {
  const config = loadConfig(process.env);
  if (!config.demo) {
    complain('Alleen de demo geeft zelf tokens uit. Vraag een token bij de identiteitsvoorziening van OIDC_ISSUER.');
    return EXIT.failed;
  }
  let { gemeente, aanbieder: aanbiederId } = options;
  const needs =
    options.rol === 'gemeente' ? gemeente === undefined : options.rol === 'aanbieder' && aanbiederId === undefined;
  if (needs) {
    const database = await openDatabase(config, { share: true, report: complain });
    try {
      const known = (await alleDemoRollen(config, database.url)).find(
        (wie) => wie.rol === options.rol && wie.regio === options.regio,
      );
      gemeente ??= known?.gemeente;
      aanbiederId ??= known?.aanbiederId;
    } finally {
      await database.stop();
    }
    if (gemeente === undefined && aanbiederId === undefined) {
      complain(`De rol ${options.rol} hoort bij een organisatie: geef --gemeente <code> of --aanbieder <id>.`);
      return EXIT.usage;
    }
  }
  const issuer = await DemoIssuer.open({
    dataDir: config.dataDir,
    issuer: await demoIssuerOf(config),
    audience: DEMO_AUDIENCE,
    clock: new SystemClock(),
  });
  say(await issuer.demoToken({ rol: options.rol, regio: options.regio, gemeente, aanbiederId }, options.uren * 3600));
  return EXIT.done;
}
