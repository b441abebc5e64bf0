import { totaalVan } from '../rekenregels/bedragen.js';
import { type Prestatie, type Wmo325 } from '../berichten/gegenereerd/wmo325.js';
import { type Regel, repeated } from '../berichten/regels.js';
import { regelDagtekening } from '../berichten/regels-client.js';

const ANTWOORD = 'Bericht/DeclaratieAntwoord';
const CLIENT = `${ANTWOORD}/Clienten/Client`;
/** What a line has that is not rejected. */
const GEEN_OPMERKING = '0200';

function* prestaties({ declaratieAntwoord }: Wmo325): Generator<readonly [pad: string, prestatie: Prestatie]> {
  for (const [place, client] of (declaratieAntwoord?.clienten?.client ?? []).entries()) {
    for (const [index, prestatie] of client.prestaties.prestatie.entries()) {
      yield [`${CLIENT}[${place + 1}]/Prestaties/Prestatie[${index + 1}]`, prestatie];
    }
  }
}

function prestatie(
  regel: string,
  element: string,
  melding: string,
  broken: (prestatie: Prestatie, dagtekening: string) => boolean,
): Regel<Wmo325> {
  return {
    regel,
    melding,
    *schendingen(bericht) {
      const { dagtekening } = bericht.header.berichtIdentificatie;
      for (const [pad, each] of prestaties(bericht)) if (broken(each, dagtekening)) yield pad + element;
    },
  };
}

/** Signed cents of an amount that stands in a message without a sign. */
const getekend = (bedrag: number, debetCredit: string): number => (debetCredit === 'C' ? -bedrag : bedrag);

function afgewezen(bericht: Wmo325): number {
  const { bedrag, debetCredit } = totaalVan([...prestaties(bericht)].map(([, each]) => each.ingediendBedrag));
  return getekend(bedrag, debetCredit);
}

/** Rules of level 2 (inside the message) for the 325, which Kroniek writes itself and reads of others. */
export const regels325: readonly Regel<Wmo325>[] = [
  regelDagtekening,
  {
    regel: 'TR101',
    melding: 'Deze client of prestatie staat dubbel in het antwoord.',
    *schendingen({ declaratieAntwoord }) {
      const clienten = declaratieAntwoord?.clienten?.client ?? [];
      yield* repeated(clienten, CLIENT, ({ bsn }) => bsn);
      for (const [place, client] of clienten.entries()) {
        const pad = `${CLIENT}[${place + 1}]/Prestaties/Prestatie`;
        yield* repeated(client.prestaties.prestatie, pad, ({ productReferentie }) => {
          const { referentieNummer, vorigReferentieNummer } = productReferentie;
          return JSON.stringify([referentieNummer, vorigReferentieNummer ?? null]);
        });
      }
    },
  },
  prestatie(
    'TR134',
    '/ProductPeriode/Begindatum',
    'Begindatum van de ProductPeriode ligt na de dagtekening van het bericht.',
    ({ productPeriode }, dagtekening) => productPeriode.begindatum > dagtekening,
  ),
  prestatie(
    'TR137',
    '/ProductPeriode/Einddatum',
    'Einddatum ligt niet voor de Begindatum en niet na de dagtekening van het bericht.',
    ({ productPeriode: { begindatum, einddatum } }, dagtekening) => einddatum < begindatum || einddatum > dagtekening,
  ),
  prestatie(
    'CD060',
    '/ProductReferentie',
    'VorigReferentieNummer is verplicht bij DebetCredit C en mag anders niet.',
    ({ productReferentie, ingediendBedrag }) => {
      return (productReferentie.vorigReferentieNummer !== undefined) !== (ingediendBedrag.debetCredit === 'C');
    },
  ),
  prestatie(
    'CS325',
    '/IngediendBedrag/DebetCredit',
    'DebetCredit is D bij een bedrag van 0.',
    ({ ingediendBedrag: { bedrag, debetCredit } }) => bedrag === 0 && debetCredit !== 'D',
  ),
  {
    regel: 'CS325',
    melding: 'DebetCredit is D bij een bedrag van 0.',
    *schendingen({ declaratieAntwoord }) {
      if (declaratieAntwoord === undefined) return;
      for (const naam of ['totaalIngediendBedrag', 'totaalToegekendBedrag'] as const) {
        const { totaalBedrag, debetCredit } = declaratieAntwoord[naam];
        if (totaalBedrag === 0 && debetCredit !== 'D') yield `${ANTWOORD}/T${naam.slice(1)}/DebetCredit`;
      }
    },
  },
  {
    regel: 'TR342',
    melding: 'Het antwoord noemt alleen afgewezen prestaties, samen ingediend min toegekend.',
    *schendingen(bericht) {
      for (const [pad, { retourCodes }] of prestaties(bericht)) {
        if (retourCodes.retourCode.includes(GEEN_OPMERKING)) yield pad;
      }
      if (bericht.declaratieAntwoord === undefined) return;
      const { clienten, totaalIngediendBedrag, totaalToegekendBedrag } = bericht.declaratieAntwoord;
      // A declaratie that is rejected itself names no prestaties, and nothing is granted: then there is no sum to check.
      if (clienten === undefined && totaalToegekendBedrag.totaalBedrag === 0) return;
      const ingediend = getekend(totaalIngediendBedrag.totaalBedrag, totaalIngediendBedrag.debetCredit);
      const toegekend = getekend(totaalToegekendBedrag.totaalBedrag, totaalToegekendBedrag.debetCredit);
      if (afgewezen(bericht) !== ingediend - toegekend) yield `${ANTWOORD}/TotaalToegekendBedrag`;
    },
  },
];
