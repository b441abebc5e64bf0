import { type INestApplicationContext } from '@nestjs/common';
import { RecordOnderhoud } from '../beheer/installatie/installatie.commands.js';
import { INSTALLATIE } from '../platform/beheer/installatie.js';
import { Commands } from '../platform/event-store/commands.js';
import { complain } from './command.js';
import { machineEnvelope } from './machine-envelope.js';

/** Puts in the log what was done. The work itself is done by then: where the log cannot be written, only that is said. */
export async function recordOnderhoud(app: INestApplicationContext, feit: RecordOnderhoud['feit']): Promise<void> {
  try {
    await app.get(Commands).dispatch(new RecordOnderhoud(feit, machineEnvelope('beheer', INSTALLATIE)));
  } catch (error) {
    complain(`Dit is gedaan, maar niet in het logboek te zetten: ${(error as Error).message}`);
  }
}
