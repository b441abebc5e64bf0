import { overlaps } from '../../../kernel/periode.js';
import { type Datum } from '../../../kernel/datum.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { refuseAll, saysTheSame, toekomstFouten } from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type ContractpartijenEvent, type Onderaannemer } from './contractpartijen.events.js';
import { type Contractfeiten, type ContractpartijenState } from './contractpartijen.state.js';
import { bereikfouten, looptijdfouten } from './bereik.js';

type DataOf<T extends ContractpartijenEvent['type']> = Extract<ContractpartijenEvent, { type: T }>['data'];
type Geregistreerd = DataOf<'OnderaannemerRegistered'>;

/** What a region says of onderaanneming, as far as a decision needs it. */
export interface Onderaannemingsregel {
  readonly regel: string;
  /** Whether each gemeente has to agree; not said where the region does not ask it. */
  readonly instemming?: 'per-gemeente' | undefined;
}

export interface OnderaannemerRegistreren extends Omit<Geregistreerd, 'hoofdaannemerId' | 'regel'> {
  readonly contract: Contractfeiten;
  readonly regel: Onderaannemingsregel | null;
  /** Works under another onderaannemer: never admitted. */
  readonly onder: string | null;
  /** False where an aanbiederId was named that the region does not know. */
  readonly aanbiederBekend: boolean;
  readonly vandaag: Datum;
}

export interface OnderaannemingBeeindigen extends DataOf<'OnderaannemingEnded'> {
  readonly vandaag: Datum;
}

export function registerOnderaannemer(
  command: OnderaannemerRegistreren,
  state: ContractpartijenState,
): ContractpartijenEvent[] {
  const { contract, regel, onder, aanbiederBekend: _bekend, vandaag: _vandaag, ...data } = command;
  if (state.onderaannemingen.some(({ onderaannemingId }) => onderaannemingId === data.onderaannemingId)) return [];
  if (regel?.regel === 'niet-toegestaan') {
    throw new Rejection(
      'ONDERAANNEMING_NIET_TOEGESTAAN',
      'De regio staat geen onderaannemers toe. Laat de partij zelf een contract sluiten.',
    );
  }
  if (onder !== null) {
    throw new Rejection(
      'ONDERAANNEMING_TE_DIEP',
      'Een onderaannemer werkt rechtstreeks onder de hoofdaannemer. Registreer deze partij onder het contract zelf.',
    );
  }
  refuseAll('ONDERAANNEMING_ONGELDIG', 'De onderaanneming', [
    ...partijfouten(command, state),
    ...bereikfouten(data, contract),
    ...looptijdfouten(data, contract),
    ...instemmingfouten(command),
    ...dubbelfouten(data, state),
  ]);
  return [
    {
      type: 'OnderaannemerRegistered',
      data: { ...data, hoofdaannemerId: contract.aanbiederId, regel: regel?.regel ?? null },
      occurredAt: data.vanaf,
    },
  ];
}

export function endOnderaanneming(
  { vandaag: _vandaag, ...data }: OnderaannemingBeeindigen,
  { onderaannemingen, beeindigd }: ContractpartijenState,
): ContractpartijenEvent[] {
  const lopend = onderaannemingen.find(({ onderaannemingId }) => onderaannemingId === data.onderaannemingId);
  if (lopend === undefined) {
    throw new Rejection('ONDERAANNEMING_ONBEKEND', 'Dit contract heeft deze onderaanneming niet.', 'not-found');
  }
  const eerder = beeindigd.find(({ onderaannemingId }) => onderaannemingId === data.onderaannemingId);
  if (saysTheSame(eerder, data)) return [];
  if (eerder !== undefined) {
    throw new Rejection(
      'ONDERAANNEMING_AL_GEEINDIGD',
      `Deze onderaanneming is al geeindigd, met als laatste dag ${eerder.laatsteDag}. Registreer een nieuwe als zij terugkomt.`,
    );
  }
  const { vanaf, laatsteDag } = lopend;
  const buiten = data.laatsteDag < vanaf || (laatsteDag !== null && data.laatsteDag > laatsteDag);
  const tot = laatsteDag === null ? '' : ` tot en met ${laatsteDag}`;
  const melding = `De onderaanneming loopt vanaf ${vanaf}${tot}. Kies een laatste dag daarin.`;
  const fouten = buiten ? [{ plaats: 'laatsteDag', code: 'BUITEN_PERIODE', melding }] : [];
  refuseAll('ONDERAANNEMING_ONGELDIG', 'Het einde', fouten);
  return [{ type: 'OnderaannemingEnded', data, occurredAt: data.laatsteDag }];
}

function partijfouten(
  { onderaannemer, aanbiederBekend, contract }: OnderaannemerRegistreren,
  { combinatie }: ContractpartijenState,
): RejectionDetail[] {
  const { aanbiederId, agbcode, kvkNummer } = onderaannemer;
  const fouten: RejectionDetail[] = [];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  if (!aanbiederBekend) {
    fout(
      'onderaannemer.aanbiederId',
      'ONBEKEND',
      'Deze aanbieder is in de regio niet geregistreerd. Laat het id leeg.',
    );
  }
  if (agbcode === null && kvkNummer === null) {
    fout(
      'onderaannemer.kvkNummer',
      'ONTBREEKT',
      'Geef een KvK-nummer of een AGB-code: daaraan is de partij te kennen.',
    );
  }
  if (aanbiederId === contract.aanbiederId) {
    fout('onderaannemer.aanbiederId', 'IS_HOOFDAANNEMER', 'De hoofdaannemer is geen onderaannemer van zichzelf.');
  }
  if (aanbiederId !== null && combinatie?.leden.includes(aanbiederId) === true) {
    fout(
      'onderaannemer.aanbiederId',
      'IS_COMBINATIELID',
      'Deze partij is lid van de combinatie en dus geen onderaannemer.',
    );
  }
  return fouten;
}

/** Asked of each gemeente where the onderaannemer works, before its first day. */
function instemmingfouten({
  regel,
  gemeenten,
  instemming,
  vanaf,
  vandaag,
}: OnderaannemerRegistreren): RejectionDetail[] {
  const fouten = instemming.flatMap(({ op, gemeentecode }, index) => {
    const vreemd = { plaats: `instemming[${index}].gemeentecode`, code: 'ONBEKEND' };
    const melding = `Gemeente ${gemeentecode} hoort niet bij deze onderaanneming. Laat haar instemming weg.`;
    return [
      ...toekomstFouten(op, vandaag, `instemming[${index}].op`),
      ...(gemeenten.includes(gemeentecode) ? [] : [{ ...vreemd, melding }]),
    ];
  });
  if (regel?.instemming !== 'per-gemeente') return fouten;
  const zonder = gemeenten.filter(
    (code) => !instemming.some(({ gemeentecode, op }) => gemeentecode === code && op <= vanaf),
  );
  return [
    ...fouten,
    ...zonder.map((code) => ({
      plaats: 'instemming',
      code: 'INSTEMMING_ONTBREEKT',
      melding: `Gemeente ${code} stemde niet voor ${vanaf} in. Leg haar instemming vast of laat de gemeente weg.`,
    })),
  ];
}

/** The same party twice for one gemeente and product on one day would be counted twice. */
function dubbelfouten(
  data: Omit<OnderaannemerRegistreren, 'contract' | 'regel' | 'onder' | 'aanbiederBekend' | 'vandaag'>,
  { onderaannemingen, beeindigd }: ContractpartijenState,
): RejectionDetail[] {
  const dubbel = onderaannemingen.some((ander) => {
    const einde = beeindigd.find(({ onderaannemingId }) => onderaannemingId === ander.onderaannemingId);
    const eind = einde?.laatsteDag ?? ander.laatsteDag;
    return (
      isDezelfde(ander.onderaannemer, data.onderaannemer) &&
      ander.gemeenten.some((code) => data.gemeenten.includes(code)) &&
      ander.productcodes.some((code) => data.productcodes.includes(code)) &&
      overlaps(
        { begin: ander.vanaf, eind: eind ?? undefined },
        { begin: data.vanaf, eind: data.laatsteDag ?? undefined },
      )
    );
  });
  const melding = 'Deze partij werkt in die periode al voor dezelfde gemeente en hetzelfde product. Eindig dat eerst.';
  return dubbel ? [{ plaats: 'onderaannemer', code: 'DUBBEL', melding }] : [];
}

export function isDezelfde(a: Onderaannemer, b: Onderaannemer): boolean {
  const gelijk = (left: string | null, right: string | null): boolean => left !== null && left === right;
  return gelijk(a.aanbiederId, b.aanbiederId) || gelijk(a.agbcode, b.agbcode) || gelijk(a.kvkNummer, b.kvkNummer);
}
