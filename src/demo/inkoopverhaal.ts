import { type Datum } from '../kernel/datum.js';
import {
  ActOnAanmelding,
  type AanmeldingActie,
  SubmitAanmelding,
} from '../inkoop/inkoopronde/aanmelding/aanmelding.commands.js';
import { ActOnGunning, type GunningActie } from '../inkoop/inkoopronde/gunning/gunning.commands.js';
import { type Eis, type Instroommoment, metStappen, STAPPEN_VOORAF } from '../inkoop/inkoopronde/inhoud/ronde.js';
import { ActOnInlichtingen, type InlichtingenActie } from '../inkoop/inkoopronde/inlichtingen/inlichtingen.commands.js';
import {
  ActOnInkoopvormkeuze,
  type InkoopvormkeuzeActie,
} from '../inkoop/inkoopronde/keuze/inkoopvormkeuze.commands.js';
import {
  ActOnInkoopronde,
  type InkooprondeActie,
  StartInkoopronde,
} from '../inkoop/inkoopronde/ronde/inkoopronde.commands.js';
import { type Act, geef } from './verhaal.js';

/** The acts of an inkoopronde that the stories of the regions share, from its plan to its award. */

type ActieVan<Actie, Type> = Omit<Extract<Actie, { type: Type }>, 'type'>;
type Keuze = ActieVan<InkoopvormkeuzeActie, 'ChooseInkoopvorm'>;
type Onderdeel = StartInkoopronde['data']['onderdelen'][number];

export interface Demoronde {
  readonly sleutel: string;
  readonly naam: string;
  readonly onderdelen: readonly (Pick<Onderdeel, 'sleutel' | 'naam' | 'productcodes'> & Partial<Onderdeel>)[];
  readonly gemeenten: readonly string[];
  readonly contractenVanaf: Datum | null;
  readonly gestartOp: Datum;
  readonly bron: string;
  readonly keuze: Pick<Keuze, 'instrument' | 'reden'> & Partial<Keuze>;
  /** Eurocents over the whole term, and where it exceeds the threshold what a person judged (R-PRC-18). */
  readonly raming?: {
    readonly bedrag: number;
    readonly onderbouwing: string;
    readonly oordeel?: Pick<ActieVan<InkoopvormkeuzeActie, 'JudgeSasVraag'>, 'oordeel' | 'reden' | 'bron'>;
  };
  readonly eisen: readonly (Pick<Eis, 'sleutel' | 'gebied' | 'tekst'> & Partial<Eis>)[];
  readonly criteria?: ActieVan<InkooprondeActie, 'SetEisen'>['criteria'];
  readonly momenten: readonly (Pick<Instroommoment, 'sleutel' | 'opent' | 'sluit'> & Partial<Instroommoment>)[];
  /** Null for a ronde that is still being prepared when the story ends. */
  readonly gepubliceerdOp: Datum | null;
  readonly vragenTot?: Datum | null;
}

/** There are no documents behind the demonstration; the digest is that of nothing in particular. */
export const demodocument = (naam: string) => ({
  naam,
  sha256: 'd'.repeat(64),
  vindplaats: 'Bij deze demonstratie hoort geen document',
});

const INKOPER = ['inkoop', 'inkoper'] as const;
const rondeNaam = (sleutel: string): string => `ronde ${sleutel}`;

/** The ronde is prepared on its first day, and published when the day of that has come. */
export function inkoopronde(ronde: Demoronde): Act[] {
  const { sleutel, keuze, raming, eisen, criteria = [], momenten, gestartOp, gepubliceerdOp } = ronde;
  const kies = (actie: InkoopvormkeuzeActie): Act =>
    geef(
      gestartOp,
      'inkoopvorm gekozen',
      (ctx, stand) => new ActOnInkoopvormkeuze(stand.need(rondeNaam(sleutel)), actie, ctx.envelope(...INKOPER)),
    );
  const stappen = metStappen(keuze.instrument) ? STAPPEN_VOORAF : [];
  return [
    begin(ronde),
    kies({ type: 'ChooseInkoopvorm', gekozenOp: gestartOp, uitzondering: null, ...keuze }),
    ...(raming === undefined ? [] : ramingActies(raming, gestartOp).map(kies)),
    rondedaad(gestartOp, sleutel, {
      ...{ type: 'SetEisen', vastgesteldOp: gestartOp, criteria: [...criteria] },
      eisen: eisen.map((eis) => ({ big: false, wet: null, onderdelen: [], ...eis })),
    }),
    ...momenten.map((moment) =>
      rondedaad(gestartOp, sleutel, {
        ...{ type: 'PlanInstroommoment', geplandOp: gestartOp, moment: { onderdelen: [], ...moment } },
      }),
    ),
    ...stappen.map((stap) => rondedaad(gestartOp, sleutel, { type: 'CompleteStap', stap, afgerondOp: gestartOp })),
    ...(gepubliceerdOp === null ? [] : [publiceer(ronde, gepubliceerdOp)]),
  ];
}

function ramingActies({ bedrag, onderbouwing, oordeel }: NonNullable<Demoronde['raming']>, op: Datum) {
  const raming: InkoopvormkeuzeActie = { type: 'EstimateContractwaarde', bedrag, onderbouwing, geraamdOp: op };
  if (oordeel === undefined) return [raming];
  return [raming, { type: 'JudgeSasVraag' as const, ...oordeel, beoordeeldOp: op }];
}

function begin({ sleutel, naam, onderdelen, gemeenten, contractenVanaf, gestartOp, bron }: Demoronde): Act {
  return geef(
    gestartOp,
    'inkoopronde begonnen',
    (ctx) =>
      new StartInkoopronde(
        {
          ...{ sleutel, naam, gemeenten: [...gemeenten], contractenVanaf, gestartOp, bron },
          onderdelen: onderdelen.map((one) => ({ soort: 'perceel', minimum: null, maximum: null, ...one })),
        },
        ctx.envelope(...INKOPER),
      ),
    ['rondeId', rondeNaam(sleutel)],
  );
}

function publiceer({ sleutel, naam, vragenTot = null }: Demoronde, gepubliceerdOp: Datum): Act {
  const documenten = [demodocument(`Inkoopdocument ${naam}`)];
  return rondedaad(gepubliceerdOp, sleutel, { type: 'PublishInkoopronde', documenten, vragenTot, gepubliceerdOp });
}

/** What each way to buy scores, before one is chosen (R-PRC-16). */
export function scoreInkoopvorm(
  datum: Datum,
  ronde: string,
  score: ActieVan<InkoopvormkeuzeActie, 'ScoreInkoopvorm'>,
): Act {
  return geef(
    datum,
    'inkoopvorm beoordeeld',
    (ctx, stand) =>
      new ActOnInkoopvormkeuze(
        stand.need(rondeNaam(ronde)),
        { type: 'ScoreInkoopvorm', ...score },
        ctx.envelope(...INKOPER),
      ),
  );
}

/** What people do with a ronde beside its preparation. */
export function rondedaad(datum: Datum, ronde: string, actie: InkooprondeActie): Act {
  return geef(
    datum,
    'inkoopronde bijgewerkt',
    (ctx, stand) => new ActOnInkoopronde(stand.need(rondeNaam(ronde)), actie, ctx.envelope(...INKOPER)),
  );
}

export interface Demoaanmelding {
  readonly ronde: string;
  readonly aanbieder: string;
  readonly onderdelen: readonly string[];
  readonly op: Datum;
  readonly toelichting?: string;
  readonly inschrijver?: { readonly lokaal?: boolean; readonly identiteitsgebonden?: boolean };
  /** Aanbieders of the story that come with this one. */
  readonly consortium?: readonly string[];
  /** Eisen that were looked at, and whether they were met. */
  readonly toets?: { readonly op: Datum; readonly eisen: Readonly<Record<string, boolean>> };
  readonly gesprekOp?: Datum;
  readonly beoordeling?: {
    readonly op: Datum;
    readonly bijdrage: string;
    /** In basispunten, per criterium of the ronde. */
    readonly scores?: Readonly<Record<string, number>>;
  };
  readonly toegelaten?: { readonly op: Datum; readonly reden: string };
  readonly afgewezen?: { readonly op: Datum; readonly redenen: readonly string[] };
  readonly ingetrokken?: { readonly op: Datum; readonly reden: string };
  readonly bezwaar?: {
    readonly op: Datum;
    readonly gronden: string;
    readonly beslissing?: Omit<ActieVan<AanmeldingActie, 'DecideBezwaar'>, 'ronde' | 'gunning' | 'vandaag'>;
  };
}

/** One aanmelding, as far as it came. */
export function aanmelding(one: Demoaanmelding): Act[] {
  const { ronde, aanbieder, onderdelen, toets, gesprekOp, beoordeling, toegelaten, afgewezen, ingetrokken } = one;
  const id = `aanmelding ${ronde} ${aanbieder}`;
  const handel = (datum: Datum, wat: string, actie: AanmeldingActie): Act =>
    geef(datum, wat, (ctx, stand) => new ActOnAanmelding(stand.need(id), actie, ctx.envelope(...INKOPER)));
  const acts = [meldAan(one, id)];
  if (ingetrokken !== undefined) {
    const { op, reden } = ingetrokken;
    acts.push(handel(op, 'aanmelding ingetrokken', { type: 'WithdrawAanmelding', reden, ingetrokkenOp: op }));
  }
  for (const [eis, voldaan] of Object.entries(toets?.eisen ?? {})) {
    const onderbouwing = voldaan ? 'De stukken laten het zien.' : 'De stukken laten het niet zien.';
    const getoetstOp = toets!.op;
    acts.push(
      handel(getoetstOp, 'eis getoetst', { type: 'VerifyKwaliteitseis', eis, voldaan, onderbouwing, getoetstOp }),
    );
  }
  if (gesprekOp !== undefined) {
    const besproken = 'Wat de eisen van het contract in de praktijk vragen.';
    acts.push(
      handel(gesprekOp, 'toelatingsgesprek', { type: 'ConductToelatingsgesprek', besproken, gehoudenOp: gesprekOp }),
    );
  }
  if (beoordeling !== undefined) {
    const { op, bijdrage } = beoordeling;
    const scores = Object.entries(beoordeling.scores ?? {}).map(([criterium, score]) => ({
      ...{ criterium, score, reden: 'Oordeel van drie beoordelaars (verzonnen).' },
    }));
    acts.push(handel(op, 'aanmelding beoordeeld', { type: 'AssessAanmelding', scores, bijdrage, beoordeeldOp: op }));
  }
  if (toegelaten !== undefined) {
    const { op, reden } = toegelaten;
    acts.push(handel(op, 'aanbieder toegelaten', { type: 'AdmitAanbieder', onderdelen, reden, besluitDatum: op }));
  }
  if (afgewezen !== undefined) {
    const { op, redenen } = afgewezen;
    acts.push(handel(op, 'aanmelding afgewezen', { type: 'RejectAanmelding', onderdelen, redenen, besluitDatum: op }));
  }
  return [...acts, ...bezwaar(one, handel)];
}

function meldAan(one: Demoaanmelding, id: string): Act {
  const { ronde, aanbieder, onderdelen, op, toelichting = null, consortium = [], inschrijver } = one;
  return geef(
    op,
    'aanmelding ingediend',
    (ctx, stand) => {
      const aanbiederId = stand.need(`aanbieder ${aanbieder}`);
      const leden = consortium.map((lid) => stand.need(`aanbieder ${lid}`));
      return new SubmitAanmelding(
        {
          ...{ rondeId: stand.need(rondeNaam(ronde)), aanbiederId, onderdelen: [...onderdelen], toelichting },
          inschrijver: { lokaal: false, identiteitsgebonden: false, ...inschrijver, consortium: leden },
          ...{ documenten: [demodocument('Aanmelding')], ingediendOp: op },
        },
        ctx.envelope('inkoop', 'aanbieder', aanbiederId),
      );
    },
    ['aanmeldingId', id],
  );
}

function bezwaar(
  { bezwaar: ingediend }: Demoaanmelding,
  handel: (datum: Datum, wat: string, actie: AanmeldingActie) => Act,
): Act[] {
  if (ingediend === undefined) return [];
  const { op, gronden, beslissing } = ingediend;
  const acts = [handel(op, 'bezwaar ingediend', { type: 'SubmitBezwaar', gronden, ontvangenOp: op })];
  if (beslissing === undefined) return acts;
  return [...acts, handel(beslissing.beslistOp, 'bezwaar beslist', { type: 'DecideBezwaar', ...beslissing })];
}

/** Questions with their answers in one nota; what has no answer yet waits for the next one. */
export function inlichtingen(
  ronde: string,
  vragen: readonly {
    readonly op: Datum;
    readonly aanbieder: string;
    readonly vraag: string;
    readonly antwoord?: string;
  }[],
  notaOp: Datum,
): Act[] {
  const handel = (datum: Datum, wat: string, sleutel: string, actie: (vraagId: string) => InlichtingenActie): Act =>
    geef(
      datum,
      wat,
      (ctx, stand) =>
        new ActOnInlichtingen(stand.need(rondeNaam(ronde)), actie(stand.need(sleutel)), ctx.envelope(...INKOPER)),
    );
  const naam = (nummer: number): string => `vraag ${ronde} ${nummer}`;
  const beantwoord = vragen.flatMap(({ antwoord }, nummer) => (antwoord === undefined ? [] : [{ nummer, antwoord }]));
  return [
    ...vragen.map(({ op, aanbieder, vraag }, nummer) =>
      geef(
        op,
        'vraag gesteld',
        (ctx, stand) => {
          const aanbiederId = stand.need(`aanbieder ${aanbieder}`);
          const actie = { type: 'AskVraag' as const, vraag, aanbiederId, gesteldOp: op };
          return new ActOnInlichtingen(
            stand.need(rondeNaam(ronde)),
            actie,
            ctx.envelope('inkoop', 'aanbieder', aanbiederId),
          );
        },
        ['vraagId', naam(nummer)],
      ),
    ),
    ...beantwoord.map(({ nummer, antwoord }) =>
      handel(notaOp, 'vraag beantwoord', naam(nummer), (vraagId) => ({
        ...{ type: 'AnswerVraag', vraagId, antwoord, beantwoordOp: notaOp },
      })),
    ),
    geef(notaOp, 'nota van inlichtingen gepubliceerd', (ctx, stand) => {
      const vraagIds = beantwoord.map(({ nummer }) => stand.need(naam(nummer)));
      const document = demodocument('Nota van inlichtingen 1');
      const actie = { type: 'PublishNota' as const, vraagIds, document, gepubliceerdOp: notaOp };
      return new ActOnInlichtingen(stand.need(rondeNaam(ronde)), actie, ctx.envelope(...INKOPER));
    }),
  ];
}

export function gunning(datum: Datum, ronde: string, actie: GunningActie): Act {
  return geef(
    datum,
    'gegund',
    (ctx, stand) => new ActOnGunning(stand.need(rondeNaam(ronde)), actie, ctx.envelope(...INKOPER)),
  );
}
