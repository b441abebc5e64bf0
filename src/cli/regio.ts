import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { type CommandModule } from 'yargs';
import { datumOf, type Datum, isDatum } from '../kernel/datum.js';
import { Rejection } from '../kernel/rejection.js';
import { CLOCK, type Clock } from '../platform/clock/clock.js';
import { Aggregates } from '../platform/event-store/aggregates.js';
import { Commands } from '../platform/event-store/commands.js';
import { momentOf } from '../platform/http/bekend.js';
import { regioDecider } from '../regio/regio/regio.decider.js';
import { herkomstVan } from '../regio/regioconfiguratie/inhoud/herkomst.js';
import { type Inhoud, inhoudOp, inhoudVanVersie } from '../regio/regioconfiguratie/inhoud/inhoud-op.js';
import { sleutelsVan } from '../regio/regioconfiguratie/inhoud/regelwerking.js';
import { verschillenTussen } from '../regio/regioconfiguratie/inhoud/verschillen.js';
import { controleerRegioprofiel } from '../regio/regioconfiguratie/profiel/controleer-profiel.js';
import { regioprofielSchema } from '../regio/regioconfiguratie/profiel/json-schema.js';
import { parseRegioprofiel, type Regioprofiel } from '../regio/regioconfiguratie/profiel/lees-profiel.js';
import {
  PublishRegioconfiguratie,
  type PublishedRegioconfiguratie,
} from '../regio/regioconfiguratie/regioconfiguratie.commands.js';
import { type Historie, RegioconfiguratieHistorie } from '../regio/regioconfiguratie/regioconfiguratie-historie.js';
import {
  profielverschillen,
  RegioconfiguratieVoorvertoning,
} from '../regio/regioconfiguratie/regioconfiguratie-voorvertoning.js';
import { versieOp } from '../regio/regioconfiguratie/regioconfiguratie.events.js';
import { redenOf } from './acts.js';
import { command, CommandFailed, EXIT, fromWhereAsked, say, UsageError } from './command.js';
import { machineEnvelope } from './machine-envelope.js';
import { printRegels, printVerschillen, printVoorvertoning, waardeTekst } from './regio-weergave.js';
import { withKroniek } from './with-kroniek.js';

const JSON_OPTION = { type: 'boolean', default: false, describe: 'Uitvoer als JSON' } as const;

/** A check opens no database: that a published gemeente is left out, only publish sees. */
const NIET_VERGELEKEN = 'Nog niet vergeleken met wat al is gepubliceerd: dat doet regio publish, zonder --ja.';

const checkCommand = command({
  command: 'check <bestand>',
  describe: 'Controleert een regioprofiel: alle fouten met bestand en regel, en wat wel mag',
  builder: (parser) =>
    parser
      .positional('bestand', { type: 'string', demandOption: true, describe: 'Regioprofiel (YAML)' })
      .option('json', JSON_OPTION),
  work: async ({ bestand, json }) => {
    const fouten = controleerRegioprofiel(await lees(bestand), basename(bestand));
    if (json) say(JSON.stringify({ geldig: fouten.length === 0, fouten }, null, 2));
    else for (const { plaats, melding, code } of fouten) say(`${plaats}: ${melding} [${code}]`);
    if (!json)
      say(
        fouten.length === 0
          ? `${bestand}: in orde. ${NIET_VERGELEKEN}`
          : `${bestand}: ${fouten.length === 1 ? 'een fout' : `${fouten.length} fouten`}.`,
      );
    return fouten.length === 0 ? EXIT.done : EXIT.notWell;
  },
});

const schemaCommand = command({
  command: 'schema',
  describe: 'Geeft het JSON Schema van een regioprofiel, waarmee een editor helpt',
  builder: (parser) => parser.option('naar', { type: 'string', describe: 'Bestand; zonder dit veld op het scherm' }),
  work: async ({ naar }) => {
    const text = `${JSON.stringify(regioprofielSchema(), null, 2)}\n`;
    if (naar === undefined) say(text.trimEnd());
    else await writeFile(fromWhereAsked(naar), text);
    return EXIT.done;
  },
});

const diffCommand = command({
  command: 'diff [bestand]',
  describe: 'Toont wat verschilt: twee dagen, twee versies, twee regios, of een bestand en wat is gepubliceerd',
  builder: (parser) =>
    parser
      .positional('bestand', { type: 'string', describe: 'Regioprofiel dat met het gepubliceerde wordt vergeleken' })
      .option('regio', { type: 'string', describe: 'Regio; bij een bestand de regio van het bestand' })
      .option('met-regio', { type: 'string', describe: 'De andere regio' })
      .option('van', { type: 'string', describe: 'Eerste dag, of volgnummer van een versie' })
      .option('tot', { type: 'string', describe: 'Tweede dag, of volgnummer van een versie; zonder dit veld vandaag' })
      .option('json', JSON_OPTION),
  work: ({ bestand, regio, metRegio, van, tot, json }) =>
    withKroniek(async (app) => {
      if (bestand !== undefined && (regio ?? metRegio ?? van ?? tot) !== undefined) {
        throw new UsageError(
          'Een bestand wordt vergeleken met wat is gepubliceerd: laat --regio, --met-regio, --van en --tot weg.',
        );
      }
      const verschillen =
        bestand === undefined
          ? await vergelijk(app, { regio: verplicht(regio, '--regio'), metRegio, van, tot })
          : await metGepubliceerd(app, await leesProfiel(bestand));
      if (json) say(JSON.stringify(verschillen, null, 2));
      else printVerschillen(verschillen);
      return EXIT.done;
    }),
});

const toonCommand = command({
  command: 'toon [sleutel]',
  describe: 'Toont welke regels op een dag gelden, zoals bekend op een moment, met bron en wie publiceerde',
  builder: (parser) =>
    parser
      .positional('sleutel', { type: 'string', describe: 'Sleutel van een regel; zonder dit veld alle regels' })
      .option('regio', { type: 'string', demandOption: true, describe: 'Regio' })
      .option('geldig-op', { type: 'string', describe: 'Dag; zonder dit veld vandaag' })
      .option('beschikbaar-op', { type: 'string', describe: 'Zoals bekend op deze dag of dit tijdstip' })
      .option('gemeente', { type: 'string', describe: 'CBS-code van een gemeente' })
      .option('segment', { type: 'string', describe: 'Segment' })
      .option('product', { type: 'string', describe: 'Product' })
      .option('json', JSON_OPTION),
  work: ({ sleutel, regio, geldigOp, beschikbaarOp, gemeente: gemeentecode, segment, product, json }) =>
    withKroniek(async (app) => {
      const now = app.get<Clock>(CLOCK).now();
      const vraag = { geldigOp: dag(geldigOp, '--geldig-op') ?? datumOf(now), gemeentecode, segment, product };
      const bekendOp = beschikbaarOp === undefined ? undefined : momentOf(beschikbaarOp, now);
      if (beschikbaarOp !== undefined && bekendOp === undefined) {
        throw new UsageError(
          '--beschikbaar-op moet een dag of een tijdstip met tijdzone zijn, bijvoorbeeld 2026-06-01.',
        );
      }
      const { stand, publicaties } = await historieVan(app, regio, bekendOp);
      await bestaatAlles(app, regio, stand, vraag);
      const sleutels = sleutelsVan([stand]);
      if (sleutel !== undefined && !sleutels.includes(sleutel)) {
        throw new CommandFailed(`De regio kent geen regel ${sleutel}. Kies een van: ${sleutels.join(', ')}.`);
      }
      const regels = (sleutel === undefined ? sleutels : [sleutel]).flatMap(
        (een) => herkomstVan(stand, publicaties, een, vraag) ?? [],
      );
      if (regels.length === 0) throw new CommandFailed(`Regio ${regio} had op ${vraag.geldigOp} nog geen regels.`);
      if (json) say(JSON.stringify(regels, null, 2));
      else printRegels(regels);
      return EXIT.done;
    }),
});

const publishCommand = command({
  command: 'publish <bestand>',
  describe: 'Publiceert een regioprofiel; toont eerst de verschillen en het gevolg, en vraagt dan om --ja',
  builder: (parser) =>
    parser
      .positional('bestand', { type: 'string', demandOption: true, describe: 'Regioprofiel (YAML)' })
      .option('reden', { type: 'string', describe: 'Waarom; staat in de audittrail' })
      .option('besluit', { type: 'string', describe: 'Besluit waarop het rust, met datum' })
      .option('ja', { type: 'boolean', default: false, describe: 'Publiceer; zonder dit veld alleen tonen' }),
  work: async ({ bestand, reden, besluit, ja }) => {
    const waarom = { reden: redenOf(reden), besluit: redenOf(besluit) };
    const profiel = await leesProfiel(bestand);
    return withKroniek((app) => refusedAsFailure(() => publish(app, profiel, waarom, ja)));
  },
});

const OPDRACHTEN = 'Kies een opdracht, met wat erbij hoort: check, diff, publish, toon of schema.';

/** Rules of a region: check, compare, publish and question them. */
export const regioCommand: CommandModule = {
  command: 'regio',
  describe: 'Regels van een regio: check, diff, publish, toon en schema',
  builder: (parser) =>
    parser
      .command(checkCommand)
      .command(diffCommand)
      .command(publishCommand)
      .command(toonCommand)
      .command(schemaCommand)
      .demandCommand(1, 1, OPDRACHTEN, OPDRACHTEN)
      .strict(),
  handler: () => undefined,
};

async function publish(
  app: INestApplicationContext,
  profiel: Regioprofiel,
  waarom: { readonly reden: string | null; readonly besluit: string | null },
  ja: boolean,
): Promise<number> {
  const getoond = await app.get(RegioconfiguratieVoorvertoning).van(profiel);
  printVoorvertoning(getoond);
  if (!getoond.gewijzigd) return EXIT.done;
  if (!ja) {
    say('Er is niets gepubliceerd. Wilt u dit publiceren, geef dezelfde opdracht met --ja.');
    return EXIT.notWell;
  }
  const envelope = machineEnvelope('regiobeheer', profiel.regio.id);
  const gezien = { ...waarom, gezienVersie: getoond.laatsteVersie };
  const { antwoord } = await app
    .get(Commands)
    .dispatch<PublishedRegioconfiguratie>(new PublishRegioconfiguratie(profiel, envelope, gezien));
  say(`Gepubliceerd als ${antwoord.versieId}.`);
  return EXIT.done;
}

async function metGepubliceerd(app: INestApplicationContext, profiel: Regioprofiel) {
  const { stand } = await app.get(RegioconfiguratieHistorie).van(profiel.regio.id);
  return profielverschillen(profiel, await app.get(Aggregates).state(regioDecider, profiel.regio.id), stand);
}

interface Vergelijkvraag {
  readonly regio: string;
  readonly metRegio: string | undefined;
  readonly van: string | undefined;
  readonly tot: string | undefined;
}

async function vergelijk(app: INestApplicationContext, { regio, metRegio, van, tot }: Vergelijkvraag) {
  if (metRegio === undefined && van === undefined) {
    throw new UsageError('Geef --van met een dag of versie, of --met-regio, of een bestand.');
  }
  const vandaag = datumOf(app.get<Clock>(CLOCK).now());
  const links = await historieVan(app, regio);
  const rechts = metRegio === undefined ? links : await historieVan(app, metRegio);
  return verschillenTussen(
    zijde(links, regio, van ?? vandaag, '--van'),
    zijde(rechts, metRegio ?? regio, tot ?? vandaag, '--tot'),
  );
}

/** A number is a version, anything else a day. Throws where there is nothing to compare. */
function zijde({ stand }: Historie, regio: string, waarde: string, optie: string): Inhoud {
  if (/^\d{1,7}$/.test(waarde)) {
    const inhoud = stand.laatsteVersie < Number(waarde) ? undefined : inhoudVanVersie(stand, Number(waarde));
    if (inhoud === undefined) {
      throw new CommandFailed(`Regio ${regio} heeft geen versie ${waarde}. Kies 1 tot en met ${stand.laatsteVersie}.`);
    }
    return inhoud;
  }
  const datum = dag(waarde, optie)!;
  const inhoud = inhoudOp(stand, datum);
  if (inhoud === undefined) throw new CommandFailed(`Regio ${regio} had op ${datum} nog geen regels.`);
  return inhoud;
}

async function historieVan(app: INestApplicationContext, regio: string, bekendOp?: string): Promise<Historie> {
  const historie = await app.get(RegioconfiguratieHistorie).van(regio, bekendOp);
  if (historie.stand.versies.length > 0) return historie;
  const wanneer = bekendOp === undefined ? '' : ` op ${bekendOp}`;
  throw new CommandFailed(`Regio ${regio} had${wanneer} nog niets gepubliceerd.`);
}

interface Plaatsvraag {
  readonly geldigOp: Datum;
  readonly gemeentecode: string | undefined;
  readonly segment: string | undefined;
  readonly product: string | undefined;
}

/** A name that the region does not know would be answered with the rule of the region, as if it were there. */
async function bestaatAlles(
  app: INestApplicationContext,
  regio: string,
  { versies }: Historie['stand'],
  { geldigOp, gemeentecode, segment, product }: Plaatsvraag,
): Promise<void> {
  const versie = versieOp(versies, geldigOp);
  if (versie === undefined) return;
  const { deelname } = await app.get(Aggregates).state(regioDecider, regio);
  const codes = (delen: readonly { readonly code: string }[]): string[] => [...new Set(delen.map(({ code }) => code))];
  const vragen = [
    ['--gemeente', gemeentecode, deelname.gemeenten.map((een) => een.gemeentecode)],
    ['--segment', segment, codes(versie.segmenten)],
    ['--product', product, codes(versie.producten)],
  ] as const;
  const fouten = vragen
    .filter(([, waarde, bekend]) => waarde !== undefined && !bekend.includes(waarde))
    .map(
      ([optie, waarde, bekend]) => `${optie} ${waarde} is er niet op ${geldigOp}. Kies een van: ${bekend.join(', ')}.`,
    );
  if (fouten.length > 0) throw new CommandFailed(fouten.join('\n'));
}

/** Throws `UsageError` where it is no day; undefined where none was given. */
function dag(waarde: string | undefined, optie: string): Datum | undefined {
  if (waarde === undefined || isDatum(waarde)) return waarde;
  throw new UsageError(`${optie} moet een bestaande dag zijn, bijvoorbeeld 2026-03-01, niet ${waardeTekst(waarde)}.`);
}

function verplicht(waarde: string | undefined, optie: string): string {
  if (waarde !== undefined) return waarde;
  throw new UsageError(`Geef ${optie}.`);
}

async function lees(bestand: string): Promise<string> {
  try {
    return await readFile(fromWhereAsked(bestand), 'utf8');
  } catch {
    throw new UsageError(`${bestand} is niet te lezen. Controleer de naam.`);
  }
}

/** Throws `CommandFailed` with every fault. */
async function leesProfiel(bestand: string): Promise<Regioprofiel> {
  const yaml = await lees(bestand);
  return refusedAsFailure(async () => parseRegioprofiel(yaml, basename(bestand)));
}

async function refusedAsFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const fouten = error.errors.map(({ plaats, melding, code }) => `${plaats}: ${melding} [${code}]`);
    throw new CommandFailed([error.message, ...fouten].join('\n'));
  }
}
