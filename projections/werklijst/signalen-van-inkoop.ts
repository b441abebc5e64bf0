import { addDays } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { dekkingEvents } from '../../src/inkoop/dekking/dekking.events.js';
import { aanmeldingEvents } from '../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { gunningEvents } from '../../src/inkoop/inkoopronde/gunning/gunning.events.js';
import { inlichtingenEvents } from '../../src/inkoop/inkoopronde/inlichtingen/inlichtingen.events.js';
import { inkoopvormkeuzeEvents } from '../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import { inkooprondeEvents } from '../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';
import { indexatieEvents } from '../../src/inkoop/indexatie/indexatie.events.js';
import { tariefkaartEvents } from '../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { type Writer } from '../runner/projection.js';
import { VOORLOOP } from './soorten.js';
import { type Bron, open, openEenmaal, sluit, sluitAlle, vooraf, type Write, type Fold } from './werklijst.docs.js';

/** A ronde that can follow on contracts that end (R-CON-18). */
export interface RondeDoc {
  readonly regio: string;
  readonly rondeId: string;
  readonly productcodes: readonly string[];
  readonly gemeenten: readonly string[];
  readonly contractenVanaf: string | null;
  readonly gestartOp: string;
}

type OverRonde = Bron & { readonly data: { readonly rondeId: string } };
const gunningAf = (event: OverRonde, write: Write): void =>
  sluit(event, write, ['definitief-gunnen', event.data.rondeId]);

/** What a ronde asks of its people. */
export const signalenVanInkoop: readonly Fold[] = [
  on(inkooprondeEvents, {
    InkooprondeStarted: (event, write: Writer<'rondes'>) => {
      const { rondeId, onderdelen, gemeenten, contractenVanaf, gestartOp } = event.data;
      const productcodes = onderdelen.flatMap((one) => one.productcodes);
      const doc = { regio: event.regio, rondeId, productcodes, gemeenten, contractenVanaf, gestartOp };
      write.put<RondeDoc>('rondes', rondeId, () => doc);
    },
    InkooprondeClosed: (event, write: Write) =>
      open(event, write, {
        soort: 'raad-informeren',
        ...{ aggregaat: 'inkoopronde', onderwerpId: event.data.rondeId },
        wat: 'De inschrijving is gesloten; de raad weet nog niet wat eruit kwam',
      }),
    RaadInformed: (event, write: Write) => sluit(event, write, ['raad-informeren', event.data.rondeId]),
  }),
  on(inkoopvormkeuzeEvents, {
    SasDrempelExceeded: (event, write: Write) =>
      open(event, write, {
        soort: 'sas-vraag',
        ...{ aggregaat: 'inkoopvormkeuze', onderwerpId: event.data.rondeId },
        wat: 'De geraamde contractwaarde komt boven de drempel',
      }),
    SasVraagJudged: (event, write: Write) => sluit(event, write, ['sas-vraag', event.data.rondeId]),
  }),
  on(inlichtingenEvents, {
    VraagAsked: (event, write: Write) => {
      const { rondeId, vraagId } = event.data;
      open(event, write, {
        soort: 'vraag-beantwoorden',
        ...{ aggregaat: 'inlichtingen', onderwerpId: rondeId, deel: vraagId },
        wat: 'Een vraag over de inkoopronde heeft nog geen antwoord',
      });
    },
    VraagAnswered: (event, write: Write) =>
      sluit(event, write, ['vraag-beantwoorden', event.data.rondeId, event.data.vraagId]),
  }),
  on(aanmeldingEvents, {
    BezwaarSubmitted: (event, write: Write) =>
      open(event, write, {
        soort: 'bezwaar',
        ...{ aggregaat: 'aanmelding', onderwerpId: event.data.aanmeldingId },
        wat: 'Bezwaar tegen het besluit op een aanmelding',
      }),
    BezwaarDecided: (event, write: Write) => sluit(event, write, ['bezwaar', event.data.aanmeldingId]),
  }),
  on(gunningEvents, {
    StandstillEnded: (event, write: Write) =>
      open(event, write, {
        soort: 'definitief-gunnen',
        ...{ aggregaat: 'gunning', onderwerpId: event.data.rondeId },
        wat: `De wachttijd na de voorlopige gunning eindigde op ${event.data.bezwaarTot}`,
        verschijntOp: addDays(event.data.bezwaarTot, 1),
      }),
    GunningWithdrawn: gunningAf,
    GunningFinallyAwarded: gunningAf,
  }),
  on(dekkingEvents, {
    DekkingShortfallDetected: (event, write: Write) => {
      const { regioId, norm, naam, gemeentecode, minimum, aantal, vanaf } = event.data;
      open(event, write, {
        soort: 'dekkingstekort',
        ...{ aggregaat: 'dekking', onderwerpId: regioId, deel: `${norm}/${gemeentecode}`, gemeenten: [gemeentecode] },
        wat: `${naam}: ${aantal} van ${minimum} vanaf ${vanaf}`,
        // The last day on which there are enough.
        uiterlijk: addDays(vanaf, -1),
      });
    },
    DekkingRestored: (event, write: Write) => {
      const { regioId, norm, gemeentecode, reden } = event.data;
      const hoe = reden === 'weer-voldoende' ? 'afgehandeld' : 'vervallen';
      sluit(event, write, ['dekkingstekort', regioId, `${norm}/${gemeentecode}`], hoe);
    },
  }),
  on(indexatieEvents, {
    IndexcijferRecorded: (event, write: Write) => {
      const { jaar, stand } = event.data;
      if (stand !== 'voorlopig') return;
      openEenmaal(event, write, {
        soort: 'indexatie',
        ...{ aggregaat: 'indexatie', onderwerpId: event.regio, deel: String(jaar) },
        wat: `Index van de tarieven voor ${jaar}`,
        uiterlijk: `${jaar - 1}-12-31`,
      });
    },
    IndexatieDecided: (event, write: Write) => sluit(event, write, ['indexatie', event.regio, String(event.data.jaar)]),
  }),
  on(tariefkaartEvents, {
    TariefSet: (event, write: Write) => {
      const { kaartId, productcode, eenheid, uitvoeringsvariant, kostensoort, aanbiederId } = event.data;
      const { herzienVoor, geldigTot, geldigVanaf } = event.data;
      const onderwerpId = [event.regio, productcode, eenheid, uitvoeringsvariant, kostensoort, aanbiederId].join('/');
      sluitAlle(event, write, onderwerpId, 'afgehandeld');
      if (herzienVoor === null || (geldigTot !== null && geldigTot < herzienVoor)) return;
      open(event, write, {
        soort: 'tariefherziening',
        ...{ aggregaat: 'tariefkaart', onderwerpId, deel: kaartId, aanbiederId },
        wat: `Tarief van product ${productcode} per eenheid ${eenheid}, vastgesteld per ${geldigVanaf}`,
        uiterlijk: herzienVoor,
        verschijntOp: vooraf(herzienVoor, VOORLOOP.tariefherziening, geldigVanaf),
      });
    },
  }),
];
