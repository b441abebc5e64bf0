import { type Bedrag } from '../../kernel/bedrag.js';
import { type BerichtDefinition } from '../berichten/definitie.js';
import { BERICHTEN } from '../berichten/gegenereerd/berichten.js';
import { type Client as Client323, type Wmo323 } from '../berichten/gegenereerd/wmo323.js';
import { type Bevinding } from '../regels/bevinding.js';
import { type BedragMetDC, totaalVan } from '../rekenregels/bedragen.js';
import {
  type Antwoordbericht,
  type Antwoordkenmerk,
  codesPerKlasse,
  GEEN_OPMERKING,
  type Heenbericht,
  type KlasseCodes,
  kopcodesOf,
  NIET_BEOORDEELD,
} from './retourbericht.js';

/** The whole declaration is granted. */
export const VOLLEDIG_TOEGEWEZEN = '8001';

/** The classes of a 323 that the answer can name. */
const NOEMBAAR: ReadonlySet<string> = new Set(['Header', 'Declaratie', 'Client', 'Prestatie']);

interface TotaalBedrag {
  readonly totaalBedrag: Bedrag;
  readonly debetCredit: string;
}

/** A signed sum as a message writes it: what is credited counts negative (TR342). */
export function totaalBedrag(bedragen: readonly BedragMetDC[]): TotaalBedrag {
  const { bedrag, debetCredit } = totaalVan(bedragen);
  return { totaalBedrag: bedrag, debetCredit };
}

/**
 * The one declaratie-antwoord to a 323 (IV087, IV088). Unlike a return message it is a message of the gemeente itself:
 * Afzender and Ontvanger change places. A line is granted or rejected as a whole; only rejected lines come back, and what
 * is granted is the sum of the others (TR342). Undefined where the message is no 323, or where its schema
 * is broken (level 1).
 */
export function maakDeclaratieAntwoord(
  { definition, value }: Heenbericht,
  bevindingen: readonly Bevinding[],
  kenmerk: Antwoordkenmerk,
): Antwoordbericht | undefined {
  const antwoord = antwoordOp(definition);
  if (antwoord === undefined || bevindingen.some(({ niveau }) => niveau === 1)) return undefined;
  const { header, declaratie } = value as Wmo323;
  const codes = codesPerKlasse({ root: definition.root, value }, bevindingen, ({ name }) => NOEMBAAR.has(name));
  const kopcodes = kopcodesOf(bevindingen, codes);
  const kop = (retourCode: readonly string[]): unknown => ({
    berichtCode: antwoord.berichtcode,
    berichtVersie: header.berichtVersie,
    berichtSubversie: header.berichtSubversie,
    afzender: header.ontvanger,
    ontvanger: header.afzender,
    berichtIdentificatie: kenmerk,
    xsdVersie: antwoord.xsdVersie,
    declaratieIdentificatie: header.berichtIdentificatie,
    xsdVersieDeclaratie: header.xsdVersie,
    retourCodes: { retourCode },
  });
  if (kopcodes.length > 0) return { definition: antwoord, value: { header: kop(kopcodes) } };
  return {
    definition: antwoord,
    value: { header: kop([GEEN_OPMERKING]), declaratieAntwoord: inhoudOf(declaratie, codes) },
  };
}

function antwoordOp({ bericht }: BerichtDefinition): BerichtDefinition | undefined {
  return bericht.endsWith('323')
    ? BERICHTEN.find((found) => found.bericht === bericht.replace('323', '325'))
    : undefined;
}

function inhoudOf(declaratie: Wmo323['declaratie'], codes: KlasseCodes): unknown {
  const { declaratieNummer, totaalIngediendBedrag, clienten } = declaratie;
  const eigen = codes.get('Bericht/Declaratie');
  const antwoord = { declaratieNummer, totaalIngediendBedrag };
  if (eigen !== undefined) {
    return { ...antwoord, totaalToegekendBedrag: totaalBedrag([]), retourCodes: { retourCode: eigen } };
  }
  const beoordeeld = clienten.client.map((client, index) =>
    beoordeel(client, `Bericht/Declaratie/Clienten/Client[${index + 1}]`, codes),
  );
  const toegekend = beoordeeld.flatMap((client) => client.toegekend);
  const afgewezen = beoordeeld.flatMap((client) => client.afgewezen ?? []);
  const geheel = afgewezen.length === 0;
  return {
    ...antwoord,
    totaalToegekendBedrag: totaalBedrag(toegekend),
    ...(geheel ? {} : { clienten: { client: afgewezen } }),
    retourCodes: { retourCode: [geheel ? VOLLEDIG_TOEGEWEZEN : GEEN_OPMERKING] },
  };
}

type Prestatie = Client323['prestaties']['prestatie'][number];
interface Retourcodes {
  readonly retourCodes: { readonly retourCode: readonly string[] };
}
type AfgewezenClient = Omit<Client323, 'prestaties'> &
  Retourcodes & { readonly prestaties: { readonly prestatie: readonly (Prestatie & Retourcodes)[] } };

interface Oordeel {
  /** Amounts of the lines that are granted. */
  readonly toegekend: readonly BedragMetDC[];
  /** The client with the lines that are rejected; undefined where all are granted. */
  readonly afgewezen: AfgewezenClient | undefined;
}

function beoordeel({ bsn, prestaties }: Client323, path: string, codes: KlasseCodes): Oordeel {
  const eigen = codes.get(path);
  const toegekend: BedragMetDC[] = [];
  const prestatie: (Prestatie & Retourcodes)[] = [];
  for (const [index, regel] of prestaties.prestatie.entries()) {
    const retourCode =
      eigen === undefined ? codes.get(`${path}/Prestaties/Prestatie[${index + 1}]`) : [NIET_BEOORDEELD];
    if (retourCode === undefined) toegekend.push(regel.ingediendBedrag);
    else prestatie.push({ ...regel, retourCodes: { retourCode } });
  }
  if (prestatie.length === 0) return { toegekend, afgewezen: undefined };
  const retourCodes = { retourCode: eigen ?? [GEEN_OPMERKING] };
  return { toegekend, afgewezen: { bsn, prestaties: { prestatie }, retourCodes } };
}
