import { Inject, Injectable } from '@nestjs/common';
import { addMonths, type Datum, daysBetween } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Principal } from '../../src/platform/identity/principal.js';
import { type ToewijzingsdagenDoc } from '../../src/toegang/overdracht/overdrachtplicht-facts.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type RegelsDoc } from './feiten-van-regio.js';
import { ACTUEEL, dringendste, type Gesteld, isVoor, moetHandelen, type Stand, standOp } from './signaalstand.js';
import { signalenVanContract, type WerkcontractDoc } from './signalen-van-contract.js';
import {
  type Gespreksfeiten,
  signalenVanGesprekken,
  type WerkgesprekDoc,
  type WerknormDoc,
  type WerkpartnerDoc,
} from './signalen-van-gesprekken.js';
import { type RondeDoc } from './signalen-van-inkoop.js';
import { signalenVanLevering } from './signalen-van-levering.js';
import { type Overdrachtfeiten, overdrachtenTeStarten, type OverdrachtstartDoc } from './signalen-van-overdracht.js';
import { type LeveringDoc } from './signalen-van-uitvoering.js';
import { type Signaalsoort, soortVan } from './soorten.js';
import { type WerkDoc } from './werkdaden.js';
import { type Signaal, type SignaalDoc, werkIdVan } from './werklijst.docs.js';
import { type Werklijst, type Werkregel } from './werklijst.dto.js';
import { type WerkaanbiederDoc, werklijstProjection } from './werklijst.projection.js';

/** How long what ended stays on the list, in months. */
const NA_AFLOOP = 12;

export interface Werkvraag {
  readonly geldigOp?: Datum | undefined;
  readonly soort?: Signaalsoort | undefined;
  readonly stand?: Stand | undefined;
  readonly gemeentecode?: string | undefined;
  readonly aanbiederId?: string | undefined;
  readonly voor?: Datum | undefined;
}

interface Bladzijde {
  readonly pagina: number;
  readonly paginagrootte: number;
}

@Injectable()
export class WerklijstQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async lijst(wie: Principal, vraag: Werkvraag & Bladzijde): Promise<Werklijst> {
    const { pagina, paginagrootte } = vraag;
    const { geldigOp, regels } = await this.regels(wie, vraag);
    const perStand: Partial<Record<Stand, number>> = {};
    for (const { stand } of regels) perStand[stand] = (perStand[stand] ?? 0) + 1;
    const resultaten = regels.slice((pagina - 1) * paginagrootte, pagina * paginagrootte);
    const { regio, rol } = wie;
    return { aantal: regels.length, pagina, paginagrootte, geldigOp, regio, rol, perStand, resultaten };
  }

  /** All that asks for this person on a day, the most urgent first. */
  regels(
    wie: Principal,
    vraag: Werkvraag,
  ): Promise<{ readonly geldigOp: Datum; readonly regels: readonly Werkregel[] }> {
    const { geldigOp = peildag(this.clock) } = vraag;
    return this.readModels.read(werklijstProjection.name, async (db) => {
      const namen = new Map(
        (await db.find<WerkaanbiederDoc>('aanbieders', { where: { regio: wie.regio } })).map((one) => [
          one.aanbiederId,
          one.naam,
        ]),
      );
      const regels = (await gesteldeSignalen(db, wie.regio, geldigOp, (one) => isVoor(one, wie) && voldoet(one, vraag)))
        .filter(({ stand }) => (vraag.stand === undefined ? ACTUEEL.includes(stand) : stand === vraag.stand))
        .sort(dringendste)
        .map((signaal) => regelVan(signaal, wie, namen, geldigOp));
      return { geldigOp, regels };
    });
  }
}

/** Everything that appeared by the day and did not end more than a year before it. */
export async function gesteldeSignalen(
  db: ReadModelDb,
  regio: string,
  op: Datum,
  telt: (signaal: Signaal) => boolean,
): Promise<Gesteld[]> {
  const grens = addMonths(op, -NA_AFLOOP);
  const rows = await db.sql<{ readonly doc: SignaalDoc }>(
    `SELECT doc FROM ${db.asOf('signalen')}
     WHERE regio = $1 AND verschijnt_op <= $2 AND (einde_op IS NULL OR einde_op > $3)`,
    [regio, op, grens],
  );
  const query = { where: { regio } };
  const rondes = await db.find<RondeDoc>('rondes', query);
  const contracten = await db.find<WerkcontractDoc>('contracten', query);
  const leveringen = await db.find<LeveringDoc>('leveringen', query);
  const gesprekken = await gespreksfeiten(db, regio, contracten);
  const overdrachten = await leesOverdrachten(db, regio, contracten);
  const werk = new Map((await db.find<WerkDoc>('werk', query)).map((doc) => [doc.werkId, doc]));
  return [
    ...rows.map(({ doc }) => doc),
    ...contracten.flatMap((contract) => signalenVanContract(contract, rondes, op)),
    ...contracten.flatMap((contract) => overdrachtenTeStarten(contract, overdrachten, op)),
    ...leveringen.flatMap(signalenVanLevering),
    ...signalenVanGesprekken(gesprekken, op),
  ]
    .filter(telt)
    .flatMap((signaal) => standOp(signaal, werk.get(werkIdVan(regio, signaal.sleutel)), op) ?? [])
    .filter((signaal) => ACTUEEL.includes(signaal.stand) || laatsteNieuws(signaal) > grens);
}

async function gespreksfeiten(
  db: ReadModelDb,
  regio: string,
  contracten: readonly WerkcontractDoc[],
): Promise<Gespreksfeiten> {
  const query = { where: { regio } };
  return {
    ...{ regio, contracten },
    normen: await db.find<WerknormDoc>('overlegnormen', query),
    partners: await db.find<WerkpartnerDoc>('partners', query),
    gesprekken: await db.find<WerkgesprekDoc>('gesprekken', query),
    aanbieders: await db.find<WerkaanbiederDoc>('aanbieders', query),
  };
}

/** Only of contracts that were ended early: a region has many toewijzingen. */
async function leesOverdrachten(
  db: ReadModelDb,
  regio: string,
  contracten: readonly WerkcontractDoc[],
): Promise<Overdrachtfeiten> {
  const contractId = contracten
    .filter(({ beeindigingen }) => beeindigingen.length > 0)
    .map((contract) => contract.contractId);
  const regels = await db.find<RegelsDoc>('regels', { where: { regio } });
  if (contractId.length === 0) return { toewijzingen: [], starts: [], regels };
  const where = { regio, contractId };
  const toewijzingen = await db.find<ToewijzingsdagenDoc>('toewijzingen', { where });
  return { toewijzingen, starts: await db.find<OverdrachtstartDoc>('overdrachtstarts', { where }), regels };
}

/** When what no longer asks for anyone ended: by an event, or by its term. */
function laatsteNieuws({ einde, uiterlijk, verschijntOp }: Gesteld): Datum {
  return einde?.op ?? uiterlijk ?? verschijntOp;
}

function voldoet(signaal: Signaal, { soort, gemeentecode, aanbiederId, voor }: Werkvraag): boolean {
  const { gemeenten, uiterlijk } = signaal;
  return (
    (soort === undefined || signaal.soort === soort) &&
    (gemeentecode === undefined || gemeenten === null || gemeenten.includes(gemeentecode)) &&
    (aanbiederId === undefined || signaal.aanbiederId === aanbiederId) &&
    (voor === undefined || (uiterlijk !== null && uiterlijk < voor))
  );
}

function regelVan(signaal: Gesteld, wie: Principal, namen: ReadonlyMap<string, string>, op: Datum): Werkregel {
  const { naam: soortnaam, rollen: vanSoort, waarom, doen, pagina, metDeHand } = soortVan(signaal.soort);
  const { regio, sleutel, aggregaat, onderwerpId, aanbiederId, soort, wat, uiterlijk, gedaan } = signaal;
  return {
    werkId: werkIdVan(regio, sleutel),
    ...{ soort, soortnaam, wat, waarom, doen, pagina, metDeHand, uiterlijk },
    configuratieversie: signaal.configuratieversie,
    rollen: signaal.rollen ?? vanSoort,
    voorMij: moetHandelen(signaal, wie),
    onderwerp: { aggregaat, id: onderwerpId },
    aanbieder: aanbiederId === null ? null : { aanbiederId, naam: namen.get(aanbiederId) ?? '' },
    gemeenten: signaal.gemeenten,
    verschijntOp: signaal.verschijntOp,
    dagen: uiterlijk === null ? null : daysBetween(op, uiterlijk),
    stand: signaal.stand,
    ...gedaan,
    einde: signaal.einde,
  };
}
