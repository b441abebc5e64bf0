import { type CommandEnvelope } from '../event-store/command.js';

/** In the place of a region, on facts that concern the whole installation. */
export const INSTALLATIE = 'installatie';

/** The act of a beheerder concerns all regions, whichever one the beheerder belongs to. */
export function forInstallation(envelope: CommandEnvelope): CommandEnvelope {
  return { ...envelope, regio: INSTALLATIE };
}
