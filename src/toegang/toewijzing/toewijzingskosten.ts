import { Inject, Injectable } from '@nestjs/common';
import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type BudgetCommand } from '../../declaratie/budget/budget.decider.js';
import { budgetIdVan } from '../../declaratie/budget/budget.events.js';
import { trajectprijsDecider } from '../../inkoop/trajectprijs/trajectprijs.decider.js';
import { prijsOp } from '../../inkoop/trajectprijs/trajectprijs.events.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { bekostigingVan, bekostigingVolgens, regimeVan } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { type Bekostiging } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { regioconfiguratieDecider } from '../../regio/regioconfiguratie/regioconfiguratie.decider.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Kosten } from './toewijzing-bekostiging.js';
import { type Regime } from './toewijzing.events.js';
import { type ToewijzingState } from './toewijzing.state.js';

type PlainBudgetCommand = BudgetCommand extends infer C
  ? C extends BudgetCommand
    ? Omit<C, 'vandaag'>
    : never
  : never;

export interface Reservering {
  readonly budgetId: string;
  readonly command: Extract<PlainBudgetCommand, { type: 'ReserveBudget' | 'ReleaseBudget' }>;
}

interface Geval {
  readonly regio: string;
  readonly toewijzingId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly productcode: string;
  readonly budget: Bedrag | null;
  /** Wanted first day: its year is the year of the ceiling, so that what was reserved can be found again. */
  readonly datum: Datum;
}

interface Kostenbeeld {
  readonly kosten: Kosten;
  readonly reserveringen: readonly Reservering[];
}

const GEEN: Kostenbeeld = { kosten: { verwachtBedrag: null, bovenBedrag: null }, reserveringen: [] };

/** The ceilings that can cover a case: of the product and of its segment, of the gemeente and of the whole region. */
export function budgetIdsVan({
  regio,
  gemeentecode,
  segment,
  productcode,
  datum,
}: Omit<Geval, 'toewijzingId' | 'budget'>) {
  const jaar = Number(datum.slice(0, 4));
  const codes = [
    { soort: 'product', code: productcode } as const,
    ...(segment === null ? [] : [{ soort: 'segment', code: segment } as const]),
  ];
  return [gemeentecode, null].flatMap((plaats) =>
    codes.map((code) => budgetIdVan(regio, { gemeentecode: plaats, ...code, jaar })),
  );
}

/** Under which rule a toewijzing is paid, what it is expected to cost, and what it takes from blocking ceilings. */
@Injectable()
export class Toewijzingskosten {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async vanNieuwe(
    geval: Geval,
    configuratie: GeldendeConfiguratie,
    per = geval.datum,
  ): Promise<Kostenbeeld & { readonly regime: Regime }> {
    const { gemeentecode, segment, productcode } = geval;
    const regel = bekostigingVan(configuratie, { gemeentecode, segment, product: productcode });
    const productversie = configuratie.product(productcode)?.productversie ?? null;
    const regime = { productversie, bekostiging: regimeVan(configuratie, regel, per) };
    return { regime, ...(await this.volgens(regel, geval, per)) };
  }

  /** Under the rule of `per`; a ceiling that does not block under that rule gets its room back. */
  async vanOmgezette(
    geval: Geval,
    configuratie: GeldendeConfiguratie,
    per: Datum,
  ): Promise<Kostenbeeld & { readonly regime: Regime }> {
    const beeld = await this.vanNieuwe(geval, configuratie, per);
    return { ...beeld, reserveringen: metVrijgave(beeld.reserveringen, geval) };
  }

  /** A correction stays under the rule with which the toewijzing was sent. */
  async vanGecorrigeerde(
    state: ToewijzingState,
    nieuw: { readonly budget: Bedrag | null | undefined; readonly datum: Datum },
    regio: string,
  ): Promise<Kostenbeeld> {
    if (state.stand === 'onbekend' || state.regime.bekostiging === null) return GEEN;
    const { gegevens, regime } = state;
    const { toewijzingId, gemeentecode, segment, productcode, gewensteStartdatum } = gegevens;
    const versies = await this.aggregates.state(regioconfiguratieDecider, regio);
    const plaats = { gemeentecode, segment, product: productcode };
    const regel = bekostigingVolgens(versies, state.regime.bekostiging, plaats);
    const geval = { regio, toewijzingId, gemeentecode, segment, productcode, datum: nieuw.datum };
    const budget = nieuw.budget === undefined ? gegevens.budget : nieuw.budget;
    const { kosten, reserveringen } = await this.volgens(regel, { ...geval, budget }, regime.bekostiging?.geldigOp);
    if (reserveringen.length === 0) return { kosten, reserveringen };
    return { kosten, reserveringen: metVrijgave(reserveringen, { ...geval, datum: gewensteStartdatum }) };
  }

  private async volgens(regel: Bekostiging | null, geval: Geval, prijsdatum = geval.datum): Promise<Kostenbeeld> {
    const bovenBedrag = regel?.extraControle?.bovenBedrag ?? null;
    const blokkeert = regel?.plafond?.modus === 'blokkeren';
    if (regel === null || (bovenBedrag === null && !blokkeert)) return GEEN;
    const bedrag = (await this.trajectprijs(regel, geval, prijsdatum)) ?? geval.budget;
    const { toewijzingId } = geval;
    const command = { type: 'ReserveBudget', toewijzingId, bedrag } as const;
    const reserveringen = blokkeert ? budgetIdsVan(geval).map((budgetId) => ({ budgetId, command })) : [];
    return { kosten: { verwachtBedrag: bedrag, bovenBedrag }, reserveringen };
  }

  private async trajectprijs(regel: Bekostiging, { regio, productcode }: Geval, datum: Datum): Promise<Bedrag | null> {
    if (regel.vorm !== 'outputgericht' || !['trajectprijs', 'open'].includes(regel.prijsbron)) return null;
    const { prijzen } = await this.aggregates.state(trajectprijsDecider, regio);
    return prijsOp(prijzen, productcode, datum)?.bedrag ?? null;
  }
}

/** With the release of what the case took from the ceilings of its first day and takes no more. */
function metVrijgave(reserveringen: readonly Reservering[], geval: Omit<Geval, 'budget'>): readonly Reservering[] {
  const { toewijzingId } = geval;
  const left = budgetIdsVan(geval).filter((id) => !reserveringen.some(({ budgetId }) => budgetId === id));
  return [
    ...reserveringen,
    ...left.map((budgetId) => ({ budgetId, command: { type: 'ReleaseBudget', toewijzingId } as const })),
  ];
}
