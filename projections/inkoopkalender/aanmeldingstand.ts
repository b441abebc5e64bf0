import { type AanmeldingEvent, type Inschrijver } from '../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { type Document } from '../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { type Datum } from '../../src/kernel/datum.js';

type Data<Type extends AanmeldingEvent['type']> = Extract<AanmeldingEvent, { type: Type }>['data'];

export const AANMELDINGSTANDEN = [
  'ingediend',
  'beoordeeld',
  'deels-beslist',
  'toegelaten',
  'afgewezen',
  'ingetrokken',
] as const;
export type Aanmeldingstandnaam = (typeof AANMELDINGSTANDEN)[number];

export interface Aanmeldingbesluit {
  readonly uitkomst: 'toegelaten' | 'afgewezen';
  readonly onderdelen: readonly string[];
  readonly redenen: readonly string[];
  readonly besluitDatum: Datum;
  readonly bezwaarTot: Datum | null;
}

export interface Aanmeldingstand {
  readonly aanmeldingId: string;
  readonly rondeId: string;
  readonly aanbiederId: string;
  readonly stand: Aanmeldingstandnaam;
  readonly ingediendOp: Datum;
  readonly moment: string | null;
  readonly onderdelen: readonly string[];
  readonly inschrijver: Inschrijver;
  readonly toelichting: string | null;
  readonly documenten: readonly Document[];
  readonly eisen: readonly {
    readonly eis: string;
    readonly voldaan: boolean;
    readonly onderbouwing: string;
    readonly getoetstOp: Datum;
  }[];
  readonly gesprek: { readonly gehoudenOp: Datum; readonly besproken: string } | null;
  readonly beoordeling: Pick<Data<'AanmeldingAssessed'>, 'scores' | 'totaal' | 'bijdrage' | 'beoordeeldOp'> | null;
  readonly besluiten: readonly Aanmeldingbesluit[];
  readonly bezwaren: readonly {
    readonly gronden: string;
    readonly ontvangenOp: Datum;
    readonly beslissing: Pick<Data<'BezwaarDecided'>, 'uitkomst' | 'reden' | 'beslistOp'> | null;
  }[];
}

/** How an aanmelding stands on a day. Undefined before it was submitted. Pure. */
export function aanmeldingstandOp(verloop: readonly AanmeldingEvent[], op: Datum): Aanmeldingstand | undefined {
  let stand: Aanmeldingstand | undefined;
  for (const event of verloop.filter(({ occurredAt }) => occurredAt <= op)) {
    if (event.type === 'AanmeldingSubmitted') stand = ingediend(event.data);
    else if (stand !== undefined) stand = { ...stand, ...verder(stand, event) };
  }
  return stand === undefined ? undefined : { ...stand, stand: naam(stand) };
}

function ingediend(data: Data<'AanmeldingSubmitted'>): Aanmeldingstand {
  return { ...data, stand: 'ingediend', eisen: [], gesprek: null, beoordeling: null, besluiten: [], bezwaren: [] };
}

function verder(
  stand: Aanmeldingstand,
  event: Exclude<AanmeldingEvent, { type: 'AanmeldingSubmitted' }>,
): Partial<Aanmeldingstand> {
  switch (event.type) {
    case 'AanmeldingWithdrawn':
      return { stand: 'ingetrokken' };
    case 'KwaliteitseisVerified':
      return { eisen: metToets(stand.eisen, event.data, true) };
    case 'KwaliteitseisNotMet':
      return { eisen: metToets(stand.eisen, event.data, false) };
    case 'ToelatingsgesprekConducted': {
      const { gehoudenOp, besproken } = event.data;
      return { gesprek: { gehoudenOp, besproken } };
    }
    case 'AanmeldingAssessed': {
      const { scores, totaal, bijdrage, beoordeeldOp } = event.data;
      return { beoordeling: { scores, totaal, bijdrage, beoordeeldOp } };
    }
    case 'AanbiederAdmitted': {
      const { onderdelen, reden, besluitDatum, bezwaarTot } = event.data;
      const besluit = { uitkomst: 'toegelaten' as const, onderdelen, redenen: [reden], besluitDatum, bezwaarTot };
      return { besluiten: [...stand.besluiten, besluit] };
    }
    case 'AanmeldingRejected': {
      const { onderdelen, redenen, besluitDatum, bezwaarTot } = event.data;
      const besluit = { uitkomst: 'afgewezen' as const, onderdelen, redenen, besluitDatum, bezwaarTot };
      return { besluiten: [...stand.besluiten, besluit] };
    }
    case 'BezwaarSubmitted': {
      const { gronden, ontvangenOp } = event.data;
      return { bezwaren: [...stand.bezwaren, { gronden, ontvangenOp, beslissing: null }] };
    }
    case 'BezwaarDecided': {
      const { uitkomst, reden, beslistOp, heropend } = event.data;
      const beslissing = { uitkomst, reden, beslistOp };
      return {
        bezwaren: stand.bezwaren.map((one) => (one.beslissing === null ? { ...one, beslissing } : one)),
        besluiten: heropend.length > 0 ? [] : stand.besluiten,
      };
    }
    case 'BezwaartermijnEnded':
      return {};
  }
}

function metToets(
  eisen: Aanmeldingstand['eisen'],
  { eis, onderbouwing, getoetstOp }: Data<'KwaliteitseisVerified'>,
  voldaan: boolean,
): Aanmeldingstand['eisen'] {
  return [...eisen.filter((one) => one.eis !== eis), { eis, voldaan, onderbouwing, getoetstOp }];
}

function naam({ stand, onderdelen, besluiten, beoordeling }: Aanmeldingstand): Aanmeldingstandnaam {
  if (stand === 'ingetrokken') return 'ingetrokken';
  const beslist = besluiten.flatMap((one) => one.onderdelen);
  if (beslist.length > 0 && onderdelen.some((one) => !beslist.includes(one))) return 'deels-beslist';
  if (besluiten.some(({ uitkomst }) => uitkomst === 'toegelaten')) return 'toegelaten';
  if (besluiten.length > 0) return 'afgewezen';
  return beoordeling === null ? 'ingediend' : 'beoordeeld';
}

/** To the aanbieder itself: what is found is its to know once it is decided on, not before. */
export function voorAanbieder(stand: Aanmeldingstand): Aanmeldingstand {
  const beslist = stand.besluiten.length > 0;
  if (beslist) return stand;
  const bekend = stand.stand === 'beoordeeld' ? 'ingediend' : stand.stand;
  return { ...stand, stand: bekend, eisen: [], beoordeling: null };
}
