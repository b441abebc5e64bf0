import { type BesluitcorrectieInvoer } from './inkoopplan.dto.js';
import { type Collegebesluit } from './inkoopplan.events.js';

/** The decision that a correction puts in place; null where the college did not decide. The DTO saw to what must be there. */
export function collegebesluitVan(body: BesluitcorrectieInvoer): Collegebesluit | null {
  if (body.uitkomst === 'geen-besluit') return null;
  const { besluitDatum = '', besluitnummer = null } = body;
  return { besluitDatum, besluitnummer, uitkomst: uitkomstVan(body, body.uitkomst) };
}

function uitkomstVan(
  { voorwaarden = [], wijzigingen = [], redenVerwerping = '' }: BesluitcorrectieInvoer,
  soort: Collegebesluit['uitkomst']['soort'],
): Collegebesluit['uitkomst'] {
  switch (soort) {
    case 'vastgesteld':
      return { soort, voorwaarden };
    case 'gewijzigd':
      return { soort, wijzigingen: wijzigingen.map(({ sleutel, tekst }) => ({ sleutel, tekst })) };
    case 'verworpen':
      return { soort, reden: redenVerwerping };
  }
}
