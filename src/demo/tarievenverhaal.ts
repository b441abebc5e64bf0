import { type Datum } from '../kernel/datum.js';
import { ApplyIndexatie, DecideIndexatie, RecordIndexcijfer } from '../inkoop/indexatie/indexatie.commands.js';
import { type Indexcijfer } from '../inkoop/indexatie/indexatie.events.js';
import { KOSTPRIJSELEMENTEN } from '../inkoop/tariefkaart/inhoud/kostprijs.js';
import {
  AdoptKostprijsberekening,
  AgreeIndexeringsafspraak,
  DisputeKostprijsberekening,
  ImportReferentietarief,
  ProposeKostprijsberekening,
  SetTarief,
} from '../inkoop/tariefkaart/tariefkaart.commands.js';
import { type GezetTarief } from '../inkoop/tariefkaart/tariefkaart.events.js';
import { type Act, type DemoContext, geef, type Stand } from './verhaal.js';

/** Tariff cards, what they rest on, and the index of a year, as the stories of the regions tell them. */

const namens = (ctx: DemoContext) => ctx.envelope('inkoop', 'inkoper');
export const CIJFERBRON = 'Demonstratie: verzonnen cijfer';

export interface Democijfer extends Pick<Indexcijfer, 'index' | 'jaar' | 'stand' | 'honderdsten'> {
  readonly op: Datum;
  readonly correctie?: string | null;
}

export function indexcijfer({ op, correctie = null, ...cijfer }: Democijfer): Act {
  return geef(op, 'indexcijfer vastgelegd', (ctx) => {
    const data = { cijfer: { ...cijfer, gepubliceerdOp: op, bron: CIJFERBRON }, correctie };
    return new RecordIndexcijfer(data, namens(ctx));
  });
}

export function besluitIndexatie(datum: Datum, jaar: number, besluit: string): Act {
  return geef(
    datum,
    'indexatie besloten',
    (ctx) => new DecideIndexatie({ jaar, beslotenOp: datum, besluit, reden: null }, namens(ctx)),
  );
}

/** The index on cards and on tariffs that stand in contracts, in one go. */
export function pasIndexToe(
  datum: Datum,
  jaar: number,
  productcodes: readonly string[],
  contracten: readonly { readonly contract: string; readonly productcode: string }[] = [],
): Act {
  return geef(datum, 'index toegepast', (ctx, stand) => {
    const tarieven = contracten.map(({ contract, productcode }) => ({
      ...{ contractId: stand.need(`contract ${contract}`), productcode },
    }));
    return new ApplyIndexatie({ jaar, productcodes, contracten: tarieven, reden: null }, namens(ctx));
  });
}

export interface Demokostprijs {
  readonly productcode: string;
  readonly eenheid: string;
  readonly opgesteldDoor: { readonly soort: 'regio' | 'gemeente' | 'aanbieder'; readonly naam: string };
  /** Eurocents, in the order of KOSTPRIJSELEMENTEN. */
  readonly bedragen: readonly number[];
  readonly winstmarge: number;
  readonly bezwaar?: { readonly op: Datum; readonly door: string; readonly bezwaar: string };
  readonly vastgesteldOp?: Datum;
}

const berekeningNaam = ({ productcode, opgesteldDoor }: Demokostprijs): string =>
  `kostprijs ${productcode} ${opgesteldDoor.soort}`;

export function kostprijs(datum: Datum, berekening: Demokostprijs): Act[] {
  const { productcode, eenheid, opgesteldDoor, bedragen, winstmarge, bezwaar, vastgesteldOp } = berekening;
  const naam = berekeningNaam(berekening);
  const elementen = KOSTPRIJSELEMENTEN.map((element, index) => ({
    ...{ element, bedrag: bedragen[index]!, toelichting: null },
  }));
  const acts = [
    geef(
      datum,
      'kostprijs voorgesteld',
      (ctx) => {
        const inhoud = { eenheid, uitvoeringsvariant: null, opgesteldDoor, peildatum: datum, elementen, winstmarge };
        const data = { productcode, inhoud: { ...inhoud, bron: 'Demonstratie: verzonnen berekening' } };
        return new ProposeKostprijsberekening(data, namens(ctx));
      },
      ['berekeningId', naam],
    ),
  ];
  if (bezwaar !== undefined) {
    const { op, door, bezwaar: tekst } = bezwaar;
    acts.push(
      geef(op, 'kostprijs betwist', (ctx, stand) => {
        const data = { productcode, berekeningId: stand.need(naam), door, bezwaar: tekst };
        return new DisputeKostprijsberekening(data, namens(ctx));
      }),
    );
  }
  if (vastgesteldOp !== undefined) {
    acts.push(
      geef(vastgesteldOp, 'kostprijs vastgesteld', (ctx, stand) => {
        const besluit = { besluit: 'Demobesluit over de kostprijs', beslotenOp: vastgesteldOp };
        return new AdoptKostprijsberekening({ productcode, berekeningId: stand.need(naam), ...besluit }, namens(ctx));
      }),
    );
  }
  return acts;
}

export interface Demotarief extends Pick<GezetTarief, 'productcode' | 'bedrag' | 'geldigVanaf'> {
  /** The cost price of the region for the product; where it is left out, `nogTeOnderbouwen` says why. */
  readonly rustOpKostprijs?: true;
  readonly nogTeOnderbouwen?: string;
  readonly aanleiding?: GezetTarief['aanleiding'];
  readonly inkoopPer?: Datum;
  readonly ombouwplan?: string;
}

export function tariefkaart(datum: Datum, tarief: Demotarief): Act {
  const { productcode, bedrag, geldigVanaf, aanleiding = 'vaststelling', inkoopPer = null, ombouwplan = null } = tarief;
  return geef(datum, 'tarief vastgesteld', (ctx, stand) => {
    const data = {
      ...{ productcode, eenheid: null, uitvoeringsvariant: null, kostensoort: 'zorg', aanbiederId: null },
      ...{ bedrag, geldigVanaf, geldigTot: null, inkoopPer, aanleiding, ombouwplan },
      ...{ grondslag: grondslagOf(tarief, stand), bron: 'Demonstratie: verzonnen tarief', correctie: null },
    };
    return new SetTarief(data, namens(ctx));
  });
}

function grondslagOf({ productcode, rustOpKostprijs, nogTeOnderbouwen }: Demotarief, stand: Stand) {
  if (rustOpKostprijs !== undefined) {
    return { soort: 'kostprijs' as const, berekeningId: stand.need(`kostprijs ${productcode} regio`) };
  }
  return { soort: 'nog-te-onderbouwen' as const, reden: nogTeOnderbouwen ?? 'De berekening volgt.' };
}

export function referentietarief(
  datum: Datum,
  gegevens: Omit<ImportReferentietarief['data'], 'peildatum' | 'bron'>,
): Act {
  return geef(
    datum,
    'referentietarief vastgelegd',
    (ctx) => new ImportReferentietarief({ ...gegevens, peildatum: datum, bron: CIJFERBRON }, namens(ctx)),
  );
}

export function indexeringsafspraak(datum: Datum, productcode: string, maximaleWinstmarge: number | null): Act {
  return geef(datum, 'indexeringsafspraak gemaakt', (ctx) => {
    const data = { productcode, indexeren: true, maximaleWinstmarge, geldigVanaf: datum, bron: 'Afspraak (verzonnen)' };
    return new AgreeIndexeringsafspraak(data, namens(ctx));
  });
}
