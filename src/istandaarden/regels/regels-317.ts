import { type Productplaats, regelOverlap, regelsOmvang, regelsProduct } from './producten.js';
import { type Regel, repeated, where } from '../berichten/regels.js';
import { regelDagtekening } from '../berichten/regels-client.js';
import { type NieuwProduct, type TeWijzigenProduct, type Wmo317 } from '../berichten/gegenereerd/wmo317.js';

const VERZOEK = 'Bericht/Client/Verzoek';
const ONGEWIJZIGD = `${VERZOEK}/OngewijzigdeProducten/OngewijzigdProduct`;
const TE_WIJZIGEN = `${VERZOEK}/TeWijzigenProducten/TeWijzigenProduct`;
const NIEUW = `${VERZOEK}/NieuweProducten/NieuwProduct`;

type Verzoek = Wmo317['client']['verzoek'];

const ongewijzigdIn = ({ ongewijzigdeProducten }: Verzoek) => ongewijzigdeProducten?.ongewijzigdProduct ?? [];
const teWijzigenIn = ({ teWijzigenProducten }: Verzoek): readonly TeWijzigenProduct[] => {
  return teWijzigenProducten?.teWijzigenProduct ?? [];
};
const nieuwIn = ({ nieuweProducten }: Verzoek): readonly NieuwProduct[] => nieuweProducten?.nieuwProduct ?? [];

function* plaatsen(items: readonly (NieuwProduct | TeWijzigenProduct)[], pad: string): Generator<Productplaats> {
  for (const [index, { gewensteIngangsdatum, einddatum, ...rest }] of items.entries()) {
    yield { pad: `${pad}[${index + 1}]`, vraag: { ...rest, van: gewensteIngangsdatum, tot: einddatum } };
  }
}

function nieuwe({ client }: Wmo317): Iterable<Productplaats> {
  return plaatsen(nieuwIn(client.verzoek), NIEUW);
}

function* gevraagde(bericht: Wmo317): Generator<Productplaats> {
  yield* plaatsen(teWijzigenIn(bericht.client.verzoek), TE_WIJZIGEN);
  yield* nieuwe(bericht);
}

const algemeen: readonly Regel<Wmo317>[] = [
  regelDagtekening,
  {
    regel: 'TR101',
    melding: 'Dit product staat dubbel in het verzoek.',
    *schendingen({ client: { verzoek } }) {
      yield* repeated(ongewijzigdIn(verzoek), ONGEWIJZIGD, ({ toewijzingNummer }) => String(toewijzingNummer));
      yield* repeated(teWijzigenIn(verzoek), TE_WIJZIGEN, ({ toewijzingNummer }) => String(toewijzingNummer));
      yield* repeated(nieuwIn(verzoek), NIEUW, ({ product, gewensteIngangsdatum }) => {
        return JSON.stringify([product?.categorie ?? null, product?.code ?? null, gewensteIngangsdatum]);
      });
    },
  },
  {
    regel: 'TR352',
    melding: 'Een verzoek noemt ten minste een OngewijzigdProduct of TeWijzigenProduct.',
    *schendingen({ client: { verzoek } }) {
      if (ongewijzigdIn(verzoek).length + teWijzigenIn(verzoek).length === 0) yield VERZOEK;
    },
  },
  {
    regel: 'TR353',
    melding: 'Een verzoek noemt ten minste een TeWijzigenProduct of NieuwProduct.',
    *schendingen({ client: { verzoek } }) {
      if (teWijzigenIn(verzoek).length + nieuwIn(verzoek).length === 0) yield VERZOEK;
    },
  },
  {
    regel: 'TR380',
    melding: 'GewensteIngangsdatum van een NieuwProduct ligt na de dagtekening van het bericht.',
    *schendingen({ header, client: { verzoek } }) {
      // What changes may keep its old day (TR357, IV092); only what is new lies ahead.
      const broken = where(nieuwIn(verzoek), NIEUW, ({ gewensteIngangsdatum }) => {
        return gewensteIngangsdatum <= header.berichtIdentificatie.dagtekening;
      });
      for (const pad of broken) yield `${pad}/GewensteIngangsdatum`;
    },
  },
];

/** Rules of level 2 (inside the message) for the 317; each breach is answered with 0001. */
export function regels317(wet: 'wmo' | 'jw'): readonly Regel<Wmo317>[] {
  return [
    ...algemeen,
    ...regelsOmvang(gevraagde, 'Einddatum', 'CS338'),
    ...regelsProduct(nieuwe, 'CD096'),
    regelOverlap('TR410', wet, nieuwe),
  ];
}
