import { CLAUSULES } from './contract.js';

interface Opgeslagen {
  readonly sleutel: string;
  readonly waarde: unknown;
}

/**
 * Terms of contracts as they were kept before their kinds, in today's kinds: years become months and a text becomes the
 * explanation of a kind that the text does not name. What the region left open stays open.
 */
export function contractregelInMaanden<P extends Opgeslagen>(regel: P): P {
  const { sleutel, waarde } = regel;
  return waarde === null ? regel : { ...regel, waarde: vertaald(sleutel, waarde) };
}

function vertaald(sleutel: string, waarde: unknown): unknown {
  switch (sleutel) {
    case 'contract.duur':
      return { maanden: (waarde as readonly number[]).map(inMaanden) };
    case 'contract.verlenging': {
      const { aantal, jaren } = waarde as { readonly aantal: number; readonly jaren: number };
      return { aantal, maanden: inMaanden(jaren), maximaal: false };
    }
    case 'contract.maximum':
      return inMaanden(waarde as number);
    case 'contract.clausules':
      return (waarde as readonly string[]).map(clausule);
    case 'instroom.momenten':
      return { wijze: 'open', toelichting: waarde };
    case 'inkoopvorm':
      return { instrument: 'anders', toelichting: waarde };
    case 'aanbieders.aantal':
      return { toelichting: waarde };
    case 'onderaanneming':
      return { regel: 'anders', toelichting: waarde };
    default:
      return waarde;
  }
}

function inMaanden(jaren: number): number {
  return jaren * 12;
}

function clausule(tekst: string): unknown {
  const bekend = CLAUSULES.find((naam) => naam === tekst);
  return bekend === undefined ? { clausule: 'anders', toelichting: tekst } : { clausule: bekend };
}
