import { type Datum } from '../../kernel/datum.js';
import { type Indexatiebesluit } from '../indexatie/indexatie.events.js';
import { type GezetTarief } from './tariefkaart.events.js';

export interface SetTariefCommand {
  readonly type: 'SetTarief';
  readonly tarief: GezetTarief;
  /** False where the region does not buy the product on `geldigVanaf`. */
  readonly productBekend: boolean;
  /** Units that the region pays the product in; null where it names none (R-BEK-19). */
  readonly eenheden: readonly string[] | null;
  /** Whether the region has one tariff for all aanbieders (R-BEK-04, R-TAR-04). */
  readonly gelijkVoorAlleAanbieders: boolean;
  readonly vandaag: Datum;
}
export interface IndexTariefCommand {
  readonly type: 'IndexTarief';
  readonly productcode: string;
  readonly besluit: Indexatiebesluit;
  readonly geldigVanaf: Datum;
  readonly reden: string | null;
  readonly vandaag: Datum;
}
