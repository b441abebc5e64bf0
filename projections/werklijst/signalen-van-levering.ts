import { type Datum } from '../../src/kernel/datum.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { type LeveringDoc } from './signalen-van-uitvoering.js';
import { VOORLOOP } from './soorten.js';
import { type Signaal, sleutelVan, vooraf } from './werklijst.docs.js';

/** One signal per period that an agreement asks for. Pure. */
export function signalenVanLevering(doc: LeveringDoc): Signaal[] {
  const { regio, afspraakId, bronhouder, gegevens, perioden, ontvangen } = doc;
  const bronrol: Rol = bronhouder.soort;
  return perioden.map(({ van, tot, uiterste }): Signaal => {
    const op = ontvangen[van] ?? null;
    return {
      ...{ regio, sleutel: sleutelVan('gegevenslevering', afspraakId, van), soort: 'gegevenslevering' },
      ...{ aggregaat: 'gegevenslevering', onderwerpId: afspraakId },
      aanbiederId: bronhouder.soort === 'aanbieder' ? bronhouder.aanbiederId : null,
      gemeenten: bronhouder.soort === 'gemeente' ? [bronhouder.gemeentecode] : null,
      rollen: ['controller', 'contractmanager', bronrol],
      wat: `${gegevens} over ${van} tot en met ${tot}`,
      verschijntOp: verschijnt(tot, uiterste),
      uiterlijk: uiterste,
      configuratieversie: null,
      einde: op === null ? null : { hoe: 'afgehandeld', op, door: 'GegevensleveringReceived' },
    };
  });
}

/** A month before its term, and not before the period that it is about is over. */
function verschijnt(tot: Datum, uiterste: Datum): Datum {
  return vooraf(uiterste, VOORLOOP.gegevenslevering, tot);
}
