import { writeFile } from 'node:fs/promises';
import { OcdsQueries } from '../../projections/ocds/ocds.queries.js';
import { isDatum } from '../kernel/datum.js';
import { newId } from '../kernel/ids.js';
import { Rejection } from '../kernel/rejection.js';
import { CLOCK, type Clock } from '../platform/clock/clock.js';
import { momentOf } from '../platform/http/bekend.js';
import { requestContext } from '../platform/http/request-context.js';
import { command, CommandFailed, EXIT, fromWhereAsked, say, UsageError } from './command.js';
import { withKroniek } from './with-kroniek.js';

interface OcdsOptions {
  readonly regio: string;
  readonly geldigOp: string | undefined;
  readonly beschikbaarOp: string | undefined;
  readonly naar: string | undefined;
}

export const ocdsCommand = command({
  command: 'ocds',
  describe: 'Geeft inkoop en contracten van een regio als release package van OCDS 1.1',
  builder: (parser) =>
    parser
      .option('regio', { type: 'string', demandOption: true, describe: 'Regio' })
      .option('geldig-op', { type: 'string', describe: 'Wat op deze dag was gebeurd; zonder dit veld vandaag' })
      .option('beschikbaar-op', {
        type: 'string',
        describe: 'Zoals bekend op dit tijdstip of deze dag; zonder dit veld nu',
      })
      .option('naar', { type: 'string', describe: 'Bestand; zonder dit veld op het scherm' }),
  work: ({ regio, geldigOp, beschikbaarOp, naar }) => ocds({ regio, geldigOp, beschikbaarOp, naar }),
});

function ocds({ regio, geldigOp, beschikbaarOp, naar }: OcdsOptions): Promise<number> {
  if (geldigOp !== undefined && !isDatum(geldigOp))
    throw new UsageError('--geldig-op moet een datum zijn, bijvoorbeeld 2026-03-01.');
  return withKroniek(async (app) => {
    const op = beschikbaarOp === undefined ? undefined : momentOf(beschikbaarOp, app.get<Clock>(CLOCK).now());
    if (beschikbaarOp !== undefined && op === undefined)
      throw new UsageError('--beschikbaar-op moet een datum of een tijdstip met tijdzone zijn.');
    const bekend = op === undefined ? undefined : { op };
    const pakket = await requestContext
      .run({ correlationId: newId(), faults: [], bekend }, () => app.get(OcdsQueries).pakket(regio, { geldigOp }))
      .catch((error: unknown) => {
        throw error instanceof Rejection ? new CommandFailed(error.message) : error;
      });
    const text = JSON.stringify(pakket, null, 2);
    if (naar === undefined) say(text);
    else await writeFile(fromWhereAsked(naar), `${text}\n`);
    return EXIT.done;
  });
}
