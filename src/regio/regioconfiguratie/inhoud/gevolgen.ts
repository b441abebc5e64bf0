import { addDays, type Datum } from '../../../kernel/datum.js';
import { addWerkdagen, type Werkdagenkalender } from '../../../kernel/werkdagen.js';
import { type Gebruiksoort, type Plaats, type Regelgebruik } from '../regioconfiguratie-gevolgen-facts.js';
import { KPI_BRONNEN, type KpiBron } from '../../../kwaliteit/kpidefinitie/inhoud/kpi.js';
import { zKpiSet } from '../parametersoorten/kpi.js';
import { eersteVerschil, sleutelsVan, werking } from './regelwerking.js';
import { type Configuratiestand } from './stand.js';

/** Beginnings of the keys that each kind of dossier rests on: a new parameter of the same subject counts by itself. */
const RUST_OP: Readonly<Record<Gebruiksoort, readonly string[]>> = {
  contract: ['contract.', 'acceptatieplicht', 'bekostiging', 'tarief.', 'onderaanneming'],
  starttermijn: ['kpi.starttermijn.'],
  schouw: ['schouw.', 'resultaat.monitoring'],
  tevredenheidsonderzoek: ['tevredenheid.'],
  verbeterplan: ['verbeterplan.'],
  'kpi-meting': [],
};

/** What the score of every KPI rests on. */
const ELKE_KPI = ['kpi.set', 'kpi.norm', 'kpi.meting'] as const;

/** What the score of a KPI rests on besides, by how it is computed. */
const PER_BRON: Readonly<Record<KpiBron, readonly string[]>> = {
  resultaatmeting: ['resultaat.'],
  doelrealisatie: ['resultaat.'],
  samengesteld: ['kpi.starttermijn.', 'tevredenheid.', 'resultaat.'],
  uitval: ['resultaat.'],
  tevredenheidsonderzoek: ['tevredenheid.'],
  starttermijn: ['kpi.starttermijn.'],
  instroom: [],
  doorstroom: [],
  uitstroom: [],
  'prestatie-indicator': [],
};

/** What is recomputed by itself. The rest was promised to someone or decided by people and stays (promise 9). */
const HERREKEND: readonly Gebruiksoort[] = ['starttermijn', 'kpi-meting'];

export interface Regelwijziging {
  readonly sleutel: string;
  /** The day for which the rule was asked and now says something else. */
  readonly op: Datum;
  readonly van: unknown;
  readonly tot: unknown;
}

/** What a change does to something that rests on the rules. */
export interface Gevolg {
  readonly gebruik: Regelgebruik;
  /**
   * `herrekend`: the rule for its own day changes, and the outcome follows. `rust-op-gecorrigeerde-regel`: the rule for its
   * own day changes, and it stays as people decided it. `houdt-oude-regel`: the rule for its own day stays; what begins
   * from `wijzigingen[].op` on gets another.
   */
  readonly afhandeling: 'herrekend' | 'rust-op-gecorrigeerde-regel' | 'houdt-oude-regel';
  readonly wijzigingen: readonly Regelwijziging[];
  /** The last day that the new rule gives, from its own first day or from the first day of the change; null where none. */
  readonly nieuweUiterste: Datum | null;
}

/** What the change from `oud` to `nieuw` does to all that rests on the rules. `vandaag` is today in the Netherlands. */
export function gevolgenVan(
  oud: Configuratiestand,
  nieuw: Configuratiestand,
  gebruik: readonly Regelgebruik[],
  vandaag: Datum,
): Gevolg[] {
  const sleutels = sleutelsVan([oud, nieuw]);
  const bronnen = bronnenPerKpi([oud, nieuw]);
  return gebruik.flatMap((een) => {
    const eigen = beginnendMet(RUST_OP[een.soort], sleutels);
    const vanKpi = een.kpi === undefined ? [] : beginnendMet(kpiRustOp(bronnen.get(een.kpi.kpiId)), sleutels);
    const gecorrigeerd = [
      ...wijzigingen(oud, nieuw, eigen, een, { vanaf: een.peildatum, tot: een.peildatum }),
      ...(een.kpi === undefined ? [] : wijzigingen(oud, nieuw, vanKpi, een, heelJaar(een.kpi.jaar))),
    ];
    if (gecorrigeerd.length > 0) {
      const afhandeling = HERREKEND.includes(een.soort) ? 'herrekend' : 'rust-op-gecorrigeerde-regel';
      return [gevolg(nieuw, een, afhandeling, gecorrigeerd, een.vanaf)];
    }
    if (!een.open) return [];
    const termijn = een.soort === 'kpi-meting' ? vanKpi : eigen;
    const later = wijzigingen(oud, nieuw, termijn, een, { vanaf: vandaag, tot: null });
    return later.length === 0 ? [] : [gevolg(nieuw, een, 'houdt-oude-regel', later, later[0]!.op)];
  });
}

/** The first day on which any rule says something else, anywhere; undefined where nothing changes. */
export function eersteWijziging(oud: Configuratiestand, nieuw: Configuratiestand): Datum | undefined {
  const begin = [...oud.versies, ...nieuw.versies].map(({ geldigVanaf }) => geldigVanaf).sort()[0];
  if (begin === undefined) return undefined;
  return regelplaatsen([oud, nieuw])
    .flatMap(
      ({ sleutel, ...plaats }) => eersteVerschil(oud, nieuw, sleutel, { ...plaats, vanaf: begin, tot: null }) ?? [],
    )
    .sort()[0];
}

/** Every place for which a rule is set: what is in force elsewhere is the value of one of them. */
function regelplaatsen(standen: readonly Configuratiestand[]): (Plaats & { readonly sleutel: string })[] {
  const regels = standen.flatMap(({ versies, afwijkingen }) => [
    ...versies.flatMap(({ parameters }) => parameters),
    ...afwijkingen,
  ]);
  const plaatsen = regels.map(({ sleutel, gemeentecode, segment, product }) => ({
    ...{ sleutel, gemeentecode, segment, product },
  }));
  return [...new Map(plaatsen.map((plaats) => [JSON.stringify(plaats), plaats])).values()];
}

function beginnendMet(beginnen: readonly string[], sleutels: readonly string[]): string[] {
  return sleutels.filter((sleutel) => beginnen.some((begin) => sleutel.startsWith(begin)));
}

/** How each KPI of the sets is computed, in any version: read once, for all that is measured. */
function bronnenPerKpi(standen: readonly Configuratiestand[]): ReadonlyMap<string, ReadonlySet<KpiBron>> {
  const bronnen = new Map<string, Set<KpiBron>>();
  const sets = standen
    .flatMap(({ versies }) => versies.flatMap(({ parameters }) => parameters))
    .filter(({ sleutel }) => sleutel === 'kpi.set');
  for (const { kpiId, bron } of sets.flatMap(({ waarde }) => zKpiSet.safeParse(waarde).data ?? [])) {
    bronnen.set(kpiId, (bronnen.get(kpiId) ?? new Set()).add(bron));
  }
  return bronnen;
}

/** Of a KPI that no set names, all that any KPI rests on. */
function kpiRustOp(bronnen: Iterable<KpiBron> = KPI_BRONNEN): readonly string[] {
  return [...ELKE_KPI, ...[...bronnen].flatMap((bron) => PER_BRON[bron])];
}

/** A measurement rests on the rules of the whole year that it is about. */
function heelJaar(jaar: number): { readonly vanaf: Datum; readonly tot: Datum } {
  return { vanaf: `${jaar}-01-01`, tot: `${jaar}-12-31` };
}

function wijzigingen(
  oud: Configuratiestand,
  nieuw: Configuratiestand,
  sleutels: readonly string[],
  { plaatsen }: Regelgebruik,
  dagen: { readonly vanaf: Datum; readonly tot: Datum | null },
): Regelwijziging[] {
  const alle = sleutels.flatMap((sleutel) =>
    plaatsen.flatMap((plaats) => {
      const op = eersteVerschil(oud, nieuw, sleutel, { ...plaats, ...dagen });
      if (op === undefined) return [];
      const vraag = { ...plaats, geldigOp: op };
      return [{ sleutel, op, van: werking(oud, sleutel, vraag), tot: werking(nieuw, sleutel, vraag) }];
    }),
  );
  // A contract of many products is told once about each rule.
  const eerste = new Map(alle.toReversed().map((een) => [een.sleutel, een]));
  return [...eerste.values()].sort((a, b) => (a.op === b.op ? (a.sleutel < b.sleutel ? -1 : 1) : a.op < b.op ? -1 : 1));
}

function gevolg(
  nieuw: Configuratiestand,
  gebruik: Regelgebruik,
  afhandeling: Gevolg['afhandeling'],
  gewijzigd: readonly Regelwijziging[],
  begin: Datum | null,
): Gevolg {
  const nieuweUiterste = begin === null ? null : uitersteVolgens(nieuw, gebruik, begin);
  return { gebruik, afhandeling, wijzigingen: gewijzigd, nieuweUiterste };
}

/** The last day of a term that begins on a day; null where the region left it open, or it has no term of days. */
function uitersteVolgens(stand: Configuratiestand, { soort, plaatsen }: Regelgebruik, begin: Datum): Datum | null {
  const vraag = { ...plaatsen[0], geldigOp: begin };
  const getal = (sleutel: string): number | null => {
    const waarde = werking(stand, sleutel, vraag);
    return typeof waarde === 'number' ? waarde : null;
  };
  switch (soort) {
    case 'starttermijn': {
      const werkdagen = getal('kpi.starttermijn.werkdagen');
      const kalender = werking(stand, 'kpi.starttermijn.kalender', vraag);
      if (werkdagen === null || typeof kalender !== 'object' || kalender === null) return null;
      return addWerkdagen(kalender as Werkdagenkalender, begin, werkdagen);
    }
    case 'verbeterplan': {
      const dagen = getal('verbeterplan.indientermijnDagen');
      return dagen === null ? null : addDays(begin, dagen);
    }
    case 'contract':
    case 'tevredenheidsonderzoek':
    case 'schouw':
    case 'kpi-meting':
      return null;
  }
}
