import { z } from 'zod';
import { isLokaal } from '../../inhoud/parameter.js';
import { type Parametersoort } from '../../parametersoorten/parametersoort.js';
import { PARAMETERS } from '../../parametersoorten/parametersoorten.js';
import { dichtstbij } from '../dichtstbij.js';
import { type Controle, overlapt } from '../controle.js';
import { foutenVan } from '../melding.js';
import { bron, code, datum, gemeentecode, OPEN } from '../velden.js';

export const zParameter = z.strictObject({
  sleutel: z.string(),
  waarde: z.json(),
  bron,
  geldigVanaf: datum,
  geldigTot: datum.optional(),
  gemeentecode: gemeentecode.optional(),
  segment: code.optional(),
  product: code.optional(),
});
type Regel = Partial<z.output<typeof zParameter>>;

export const zBereik = z.strictObject({ sleutel: z.string(), niveau: z.enum(['regionaal', 'lokaal']), bron });
type Bereikregel = Partial<z.output<typeof zBereik>>;

export interface Parameterverwijzingen {
  readonly gemeenten: readonly string[];
  readonly segmenten: readonly string[];
  readonly producten: readonly string[];
  readonly kalenders: readonly string[];
  readonly bereik: readonly Bereikregel[];
}

function controleerSleutel(pad: readonly PropertyKey[], sleutel: string, controle: Controle): boolean {
  if (Object.hasOwn(PARAMETERS, sleutel)) return true;
  const alle = Object.keys(PARAMETERS);
  const bijna = dichtstbij(sleutel, alle);
  const raad = bijna === undefined ? `bekend zijn: ${alle.join(', ')}` : `bedoelde u ${bijna}?`;
  controle.fout([...pad, 'sleutel'], 'ONBEKEND', `is onbekend: ${sleutel}; ${raad}`);
  return false;
}

export function controleerBereik(bereik: readonly Bereikregel[], controle: Controle): void {
  controle.uniek(
    'bereik',
    bereik.map(({ sleutel }) => sleutel),
    'sleutel',
  );
  bereik.forEach(({ sleutel }, index) => {
    if (sleutel !== undefined) controleerSleutel(['bereik', index], sleutel, controle);
  });
}

export function controleerParameters(
  parameters: readonly Regel[],
  bekend: Parameterverwijzingen,
  controle: Controle,
): void {
  parameters.forEach((parameter, index) => {
    const pad = ['parameters', index];
    const { sleutel, waarde } = parameter;
    controle.bekend([...pad, 'gemeentecode'], parameter.gemeentecode, bekend.gemeenten);
    controle.bekend([...pad, 'segment'], parameter.segment, bekend.segmenten);
    controle.bekend([...pad, 'product'], parameter.product, bekend.producten);
    controle.nietVoor([...pad, 'geldigTot'], parameter.geldigTot, parameter.geldigVanaf, 'geldigVanaf');
    if (sleutel === undefined) return;
    const twin = parameters.findIndex((other) => sameScope(other, parameter) && samePeriod(other, parameter));
    if (twin !== -1 && twin < index) {
      controle.fout([...pad, 'sleutel'], 'DUBBEL', `is al gezet voor dezelfde periode en hetzelfde bereik: ${sleutel}`);
    }
    if (!controleerSleutel(pad, sleutel, controle)) return;
    if (parameter.gemeentecode !== undefined && !isLokaal(bekend.bereik, sleutel)) {
      controle.fout(
        [...pad, 'gemeentecode'],
        'REGIONAAL_VASTGELEGD',
        `mag hier niet: ${sleutel} ligt regionaal vast. Zet niveau lokaal onder bereik, of haal de gemeente weg`,
      );
    }
    const soort = PARAMETERS[sleutel]!;
    controleerAlleenRegio(pad, parameter, soort, controle);
    if (waarde === undefined || waarde === OPEN) return;
    const { error } = soort.schema.safeParse(waarde);
    if (waarde === null || error !== undefined) {
      controle.fout([...pad, 'waarde'], 'ONGELDIG', `van ${sleutel} mag zijn: ${soort.toegestaan}, of open`);
      // Where in a list or group it goes wrong; a fault of the value as a whole is told by the line above.
      for (const issue of error?.issues ?? []) {
        if (issue.path.length === 0) continue;
        for (const fout of foutenVan(issue)) controle.fout([...pad, 'waarde', ...fout.pad], fout.code, fout.melding);
      }
    } else if (soort.verwijstNaar === 'kalender' && typeof waarde === 'string') {
      controle.bekend([...pad, 'waarde'], waarde, bekend.kalenders);
    } else {
      for (const product of soort.producten?.(waarde) ?? []) {
        controle.bekend([...pad, 'waarde'], product, bekend.producten);
      }
    }
  });
}

function controleerAlleenRegio(
  pad: readonly PropertyKey[],
  { gemeentecode, segment, product }: Regel,
  { alleenRegio }: Parametersoort,
  controle: Controle,
): void {
  if (alleenRegio !== true || (gemeentecode ?? segment ?? product) === undefined) return;
  const melding = 'geldt voor de hele regio: haal gemeentecode, segment en product weg en noem ze in de waarde zelf';
  controle.fout([...pad, 'sleutel'], 'ALLEEN_REGIO', melding);
}

function sameScope(a: Regel, b: Regel): boolean {
  return (
    a.sleutel === b.sleutel && a.gemeentecode === b.gemeentecode && a.segment === b.segment && a.product === b.product
  );
}

function samePeriod(a: Regel, b: Regel): boolean {
  return a.geldigVanaf !== undefined && b.geldigVanaf !== undefined && overlapt(a, b);
}
