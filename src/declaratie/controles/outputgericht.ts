import { type Bedrag } from '../../kernel/bedrag.js';
import { type Bekostiging } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { type Controle, type Controlefeiten, type GecontroleerdeToewijzing } from './controle.js';

type Regel = Extract<Bekostiging, { vorm: 'outputgericht' }>;

/** One price for the whole, which is the maximum (R-BEK-04): extra work cannot be charged (R-BEK-05). */
export const outputgericht: Controle<'outputgericht'> = (feiten, betaald) => {
  const { declaratie, regel, toewijzing } = feiten;
  if (regel.naGoedgekeurdResultaat === true && !betaald.resultaatGoedgekeurd && declaratie.bedrag > 0) {
    return {
      regel: 'RESULTAAT_NIET_GOEDGEKEURD',
      reden: 'De regio betaalt na een goedgekeurd resultaat. Laat de gemeente eerst het resultaat goedkeuren.',
    };
  }
  // Start and stop messages are never a reason to refuse a prestatie of a 323 (OP364).
  const moment = declaratie.bericht === null ? momentOf(regel, toewijzing) : null;
  if (moment !== null && declaratie.bedrag > 0) return moment;
  const prijs = prijsVan(regel, feiten);
  if (prijs === null) {
    return {
      regel: 'PRIJS_NIET_VASTGESTELD',
      reden: 'Voor dit product is geen prijs vastgesteld. Laat de prijs eerst vastleggen en dien daarna opnieuw in.',
    };
  }
  if (betaald.bedrag + declaratie.bedrag > prijs) {
    return {
      regel: 'MEERWERK_NIET_DECLARABEL',
      reden: `De prijs van het geheel is ${prijs} eurocent, waarvan ${betaald.bedrag} is goedgekeurd. Meerwerk kan niet in rekening worden gebracht.`,
    };
  }
  return null;
};

function momentOf({ betaalmoment }: Regel, { zorg }: GecontroleerdeToewijzing) {
  if (betaalmoment === 'start' && zorg === 'niet-gestart') {
    return { regel: 'ZORG_NIET_GESTART', reden: 'Er wordt betaald vanaf de start. Meld eerst de start van de zorg.' };
  }
  if (betaalmoment === 'einde' && zorg !== 'beeindigd') {
    return { regel: 'ZORG_NIET_BEEINDIGD', reden: 'Er wordt betaald na het einde. Meld eerst het einde van de zorg.' };
  }
  return null;
}

/** Where the region names no source, any price that was agreed in advance is the maximum; the lowest counts. */
function prijsVan({ prijsbron }: Regel, { trajectprijs, tarief, toewijzing }: Controlefeiten): Bedrag | null {
  const contract = tarief?.bedrag ?? null;
  const budget = toewijzing?.budget ?? null;
  switch (prijsbron) {
    case 'trajectprijs':
      return trajectprijs;
    case 'contract':
      return contract;
    case 'toewijzing':
      return budget;
    case 'open': {
      const known = [trajectprijs, contract, budget].filter((bedrag) => bedrag !== null);
      return known.length === 0 ? null : Math.min(...known);
    }
  }
}
