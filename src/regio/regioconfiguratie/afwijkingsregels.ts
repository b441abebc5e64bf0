import { type z } from 'zod';
import { type Datum } from '../../kernel/datum.js';
import { type RejectionDetail } from '../../kernel/rejection.js';
import { type zAfwijking } from './inhoud/afwijking.js';
import { isLokaal } from './inhoud/parameter.js';
import { wisseldagen } from './inhoud/stand.js';
import { zelfdeWaarde } from './inhoud/verschillen.js';
import { PARAMETERS } from './parametersoorten/parametersoorten.js';
import { Controle } from './profiel/controle.js';
import { controleerVerwijzingen } from './profiel/secties/verwijzingen.js';
import { type Regioconfiguratieversie, versieOp } from './regioconfiguratie.events.js';

/** Who acts: the gemeente where it is one of a gemeente. */
export interface Regiobeheerder {
  readonly organisatie?: string | undefined;
}

export type Afwijkingsgegevens = z.output<typeof zAfwijking>;

export interface Afwijkingsopdracht {
  readonly afwijking: Afwijkingsgegevens;
  /** Gemeentecodes of the region. */
  readonly gemeenten: readonly string[];
  readonly actor: Regiobeheerder;
}

/** The same value for the same place and period on the same decision: nothing new. */
export function zelfdeAfwijking(a: Afwijkingsgegevens, b: Afwijkingsgegevens): boolean {
  const { sleutel, waarde, gemeentecode, segment, product, geldigVanaf, geldigTot, bron, besluit } = b;
  return zelfdeWaarde(
    { sleutel, waarde, gemeentecode, segment, product, geldigVanaf, geldigTot, bron, besluit },
    {
      ...{ sleutel: a.sleutel, waarde: a.waarde, gemeentecode: a.gemeentecode, segment: a.segment },
      ...{ product: a.product, geldigVanaf: a.geldigVanaf, geldigTot: a.geldigTot, bron: a.bron, besluit: a.besluit },
    },
  );
}

/** All that is wrong with an override, asked of every version that is in force while it would hold. */
export function afwijkingsfouten(
  { afwijking, gemeenten }: Afwijkingsopdracht,
  versies: readonly Regioconfiguratieversie[],
): RejectionDetail[] {
  const { sleutel, gemeentecode, geldigVanaf, geldigTot } = afwijking;
  const fouten: RejectionDetail[] = [];
  const fout = (plaats: string, code: string, melding: string): void => void fouten.push({ plaats, code, melding });
  if (!gemeenten.includes(gemeentecode)) {
    fout(
      'gemeentecode',
      'GEMEENTE_ONBEKEND',
      `Gemeente ${gemeentecode} hoort niet bij de regio. Kies een van: ${gemeenten.join(', ')}.`,
    );
  }
  if (geldigTot !== null && geldigTot < geldigVanaf) {
    fout('geldigTot', 'AFWIJKING_PERIODE_ONGELDIG', 'De laatste dag ligt voor de eerste. Kies een latere laatste dag.');
  }
  if (!Object.hasOwn(PARAMETERS, sleutel)) {
    const bekend = Object.keys(PARAMETERS).join(', ');
    fout('sleutel', 'PARAMETER_ONBEKEND', `Er is geen regel ${sleutel}. Kies een van: ${bekend}.`);
    return fouten;
  }
  if (versieOp(versies, geldigVanaf) === undefined) {
    fout(
      'geldigVanaf',
      'REGIOCONFIGURATIE_NIET_GELDIG',
      `Op ${geldigVanaf} heeft de regio nog geen geldende configuratie. Kies een latere dag.`,
    );
  }
  const gedurende = geldendTijdens(versies, afwijking);
  fouten.push(
    ...regionaal(sleutel, gedurende),
    ...waardefouten(afwijking, gemeenten, gedurende),
    ...plaatsfouten(afwijking, gedurende),
  );
  return fouten;
}

interface Vanaf {
  readonly dag: Datum;
  readonly versie: Regioconfiguratieversie;
}

function geldendTijdens(
  versies: readonly Regioconfiguratieversie[],
  { sleutel, geldigVanaf, geldigTot }: Afwijkingsgegevens,
): Vanaf[] {
  return wisseldagen([{ versies, afwijkingen: [] }], sleutel, geldigVanaf, geldigTot).flatMap((dag) => {
    const versie = versieOp(versies, dag);
    return versie === undefined ? [] : [{ dag, versie }];
  });
}

function regionaal(sleutel: string, gedurende: readonly Vanaf[]): RejectionDetail[] {
  if (PARAMETERS[sleutel]!.alleenRegio === true) {
    const melding = `${sleutel} geldt voor de hele regio: een gemeente kan er niet van afwijken. Vraag de regio om een nieuwe versie.`;
    return [{ plaats: 'sleutel', code: 'ALLEEN_REGIO', melding }];
  }
  const vast = gedurende.find(({ versie }) => !isLokaal(versie.bereik, sleutel));
  if (vast === undefined) return [];
  const { dag, versie } = vast;
  const raad =
    vast === gedurende[0]
      ? 'Vraag de regio om haar aan de gemeenten te laten (bereik: lokaal).'
      : `Kies een laatste dag voor ${dag}.`;
  const melding = `De regio legt ${sleutel} regionaal vast (${versie.versieId}, vanaf ${dag}). ${raad}`;
  return [{ plaats: 'sleutel', code: 'REGIONAAL_VASTGELEGD', melding }];
}

function waardefouten(
  { sleutel, waarde }: Afwijkingsgegevens,
  gemeenten: readonly string[],
  gedurende: readonly Vanaf[],
): RejectionDetail[] {
  const soort = PARAMETERS[sleutel]!;
  if (waarde === null) return [];
  if (!soort.schema.safeParse(waarde).success) {
    const melding = `De waarde van ${sleutel} mag zijn: ${soort.toegestaan}, of open.`;
    return [{ plaats: 'waarde', code: 'PARAMETER_WAARDE_ONGELDIG', melding }];
  }
  if (soort.verwijstNaar !== 'kalender') return naamfouten({ sleutel, waarde }, gemeenten, gedurende);
  const zonder = gedurende.find(({ versie }) => !versie.kalenders.some((kalender) => kalender.versie === waarde));
  if (zonder === undefined) return [];
  const kent = zonder.versie.kalenders.map((kalender) => kalender.versie).join(', ');
  const melding = `De regio kent deze kalender op ${zonder.dag} niet. Kies een van: ${kent}.`;
  return [{ plaats: 'waarde', code: 'KALENDER_ONBEKEND', melding }];
}

/** The names inside a value, as in a profile: of the first version in force that does not know them (R-REG-21). */
function naamfouten(
  regel: Pick<Afwijkingsgegevens, 'sleutel' | 'waarde'>,
  gemeenten: readonly string[],
  gedurende: readonly Vanaf[],
): RejectionDetail[] {
  for (const { dag, versie } of gedurende) {
    const controle = new Controle();
    const codes = (delen: readonly { readonly code: string }[]): string[] => delen.map(({ code }) => code);
    const { segmenten, producten, perspectieven } = versie;
    const namen = {
      ...{ gemeenten, segmenten: codes(segmenten), producten: codes(producten) },
      perspectieven: codes(perspectieven),
    };
    controleerVerwijzingen([regel, ...versie.parameters], namen, controle);
    for (const product of PARAMETERS[regel.sleutel]!.producten?.(regel.waarde!) ?? []) {
      controle.bekend(['parameters', 0, 'waarde'], product, namen.producten);
    }
    const eigen = controle.fouten.filter(({ pad }) => pad[1] === 0);
    if (eigen.length === 0) continue;
    return eigen.map(({ pad, code, melding }) => ({
      plaats: pad.slice(2).join('.'),
      code,
      melding: `${String(pad.findLast((deel) => typeof deel === 'string'))} ${melding} (${versie.versieId}, op ${dag}).`,
    }));
  }
  return [];
}

function plaatsfouten({ segment, product }: Afwijkingsgegevens, gedurende: readonly Vanaf[]): RejectionDetail[] {
  const onbekend = (waarde: string | null, codes: (versie: Regioconfiguratieversie) => readonly { code: string }[]) =>
    waarde === null ? undefined : gedurende.find(({ versie }) => !codes(versie).some(({ code }) => code === waarde));
  const geenSegment = onbekend(segment, ({ segmenten }) => segmenten);
  const geenProduct = onbekend(product, ({ producten }) => producten);
  const melding = (soort: string, code: string | null, { dag, versie }: Vanaf): string =>
    `De regio kent ${soort} ${code} op ${dag} niet (${versie.versieId}). Kies er een uit de configuratie van die dag.`;
  return [
    ...(geenSegment === undefined
      ? []
      : [{ plaats: 'segment', code: 'SEGMENT_ONBEKEND', melding: melding('segment', segment, geenSegment) }]),
    ...(geenProduct === undefined
      ? []
      : [{ plaats: 'product', code: 'PRODUCT_ONBEKEND', melding: melding('product', product, geenProduct) }]),
  ];
}
