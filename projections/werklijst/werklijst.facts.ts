import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { type Actor } from '../../src/platform/event-store/event-store.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { type WerkFacts, type Werksignaal } from '../../src/werkvoorraad/werk-facts.js';
import { ReadModels } from '../runner/read-models.js';
import { ACTUEEL, type Gesteld, isVoor, type Kijker, moetHandelen } from './signaalstand.js';
import { soortVan } from './soorten.js';
import { werkIdVan } from './werklijst.docs.js';
import { werklijstProjection } from './werklijst.projection.js';
import { gesteldeSignalen } from './werklijst.queries.js';

/** The signal that someone acts on: always as known now. */
@Injectable()
export class WerklijstFacts implements WerkFacts {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  signaal(regio: string, { rol, organisatie }: Actor, werkId: string, op: Datum): Promise<Werksignaal | null> {
    const kijker: Kijker = {
      rol: rol as Rol,
      ...(rol === 'aanbieder' ? { aanbiederId: organisatie } : { gemeente: organisatie }),
    };
    return this.readModels.readCurrent(werklijstProjection.name, async (db) => {
      const [gevonden] = await gesteldeSignalen(
        db,
        regio,
        op,
        (one) => werkIdVan(regio, one.sleutel) === werkId && isVoor(one, kijker),
      );
      return gevonden === undefined ? null : werksignaal(gevonden, kijker);
    });
  }
}

function werksignaal(signaal: Gesteld, kijker: Kijker): Werksignaal {
  const { sleutel, verschijntOp, uiterlijk, stand, soort, einde } = signaal;
  const { metDeHand, doen } = soortVan(soort);
  // What a person postponed or handled is still theirs to reopen.
  const actueel = ACTUEEL.includes(stand) || stand === 'uitgesteld' || einde?.door === 'WerkHandled';
  return { sleutel, verschijntOp, uiterlijk, actueel, moetHandelen: moetHandelen(signaal, kijker), metDeHand, doen };
}
