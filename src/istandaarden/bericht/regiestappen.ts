import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import {
  type PreparedToewijzing,
  toewijzingIdOf,
  type ToewijzingParts,
} from '../../toegang/toewijzing/toewijzing-parts.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { REDEN_TIJDELIJK } from '../../toegang/toewijzing/toewijzing.codes.js';
import { type BekendeToewijzing } from '../../toegang/toewijzing/toewijzing.state.js';
import { type Bericht305, type Bericht307 } from '../berichten/lees-bericht.js';
import { type StartProduct } from '../berichten/gegenereerd/wmo305.js';
import { type StopProduct } from '../berichten/gegenereerd/wmo307.js';
import { type Gevolg } from './bericht.events.js';

export interface Berichtfeiten {
  readonly berichtId: string;
  /** As the vault knows the client; undefined where it does not. */
  readonly clientId: string | undefined;
  readonly aanbiederId: string;
}

/** One product of a message as a command on a toewijzing. */
export interface Stap {
  readonly path: string;
  readonly soort: Gevolg['soort'];
  /** Undefined where there is nothing to do. Throws `Rejection` where it cannot be done. */
  readonly prepare: () => Promise<PreparedToewijzing | undefined> | PreparedToewijzing;
}

type Feiten = Berichtfeiten & { readonly gemeentecode: string };

/** StatusAanlevering of a start or stop that is taken back. */
const VERWIJDEREN = '3';

const ZONDER_NUMMER = new Rejection(
  'TOEWIJZINGNUMMER_ONTBREEKT',
  'Zonder ToewijzingNummer is dit niet bij een toewijzing te plaatsen. Vul het nummer uit de 301 in.',
  'invalid',
);
const ONBEKEND = new Rejection(
  'TOEWIJZING_ONBEKEND',
  'Er is geen toewijzing met dit nummer van deze gemeente aan u voor deze client. Stuur het bericht opnieuw als de toewijzing binnen is.',
  'not-found',
);
const ANDERE_START = new Rejection(
  'ZORG_STOP_ANDERE_START',
  'Er is geen lopende start met deze Begindatum. Neem de Begindatum over uit de 305 waarmee de levering begon.',
);

const START_DUBBEL = new Rejection(
  'START_AL_GEMELD',
  'Deze start is al gemeld. Verwijder de eerdere met StatusAanlevering 3 als de start anders moet.',
);
const STOP_DUBBEL = new Rejection(
  'STOP_AL_GEMELD',
  'Deze stop is al gemeld. Verwijder de eerdere met StatusAanlevering 3 als de stop anders moet.',
);

/** What a 305 and a 307 say about toewijzingen that are known. Not a provider: the planner makes its own. */
export class Regiestappen {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly toewijzingen: ToewijzingParts,
  ) {}

  /** Removals go first (IV008: remove, then report the right one). */
  async van305({ inhoud }: Bericht305, feiten: Feiten, envelope: CommandEnvelope): Promise<Stap[]> {
    const stappen: Stap[] = [];
    for (const { product, path } of inOrder(inhoud.client.startProducten.startProduct, 'StartProducten/StartProduct')) {
      stappen.push(await this.start(path, product, feiten, envelope));
    }
    return stappen;
  }

  async van307({ inhoud }: Bericht307, feiten: Feiten, envelope: CommandEnvelope): Promise<Stap[]> {
    const stappen: Stap[] = [];
    for (const { product, path } of inOrder(inhoud.client.stopProducten.stopProduct, 'StopProducten/StopProduct')) {
      stappen.push(await this.stop(path, product, feiten, envelope));
    }
    return stappen;
  }

  private async start(path: string, product: StartProduct, feiten: Feiten, envelope: CommandEnvelope): Promise<Stap> {
    const { begindatum, statusAanlevering } = product;
    const { berichtId } = feiten;
    const removes = statusAanlevering === VERWIJDEREN;
    const found = await this.find(product, feiten, envelope.regio);
    if (found instanceof Rejection) return refusedStap(path, removes ? 'start-verwijderd' : 'start', found);
    const { toewijzingId } = found.gegevens;
    if (removes) {
      const reden = 'StatusAanlevering 3: verwijderd door de aanbieder';
      const data = { toewijzingId, begindatum, reden, berichtId };
      return { path, soort: 'start-verwijderd', prepare: () => this.toewijzingen.removeStart(data, envelope) };
    }
    if (isStart(found, begindatum)) return refusedStap(path, 'start', START_DUBBEL);
    // A start after a temporary stop takes the delivery up again (TR326: a stopped start is not current).
    const { zorg } = found;
    if (zorg.stand === 'onderbroken' && begindatum >= zorg.vanaf) {
      const command = { type: 'ResumeZorg', vanaf: begindatum } as const;
      return { path, soort: 'hervatting', prepare: () => this.toewijzingen.act(toewijzingId, command, envelope) };
    }
    const data = { toewijzingId, begindatum, berichtId };
    return { path, soort: 'start', prepare: () => this.toewijzingen.start(data, envelope) };
  }

  private async stop(path: string, product: StopProduct, feiten: Feiten, envelope: CommandEnvelope): Promise<Stap> {
    const { begindatum, redenBeeindiging: redenCode, einddatum, statusAanlevering } = product;
    const tijdelijk = redenCode === REDEN_TIJDELIJK;
    const soort = statusAanlevering === VERWIJDEREN ? 'stop-verwijderd' : tijdelijk ? 'onderbreking' : 'stop';
    const found = await this.find(product, feiten, envelope.regio);
    if (found instanceof Rejection) return refusedStap(path, soort, found);
    const { toewijzingId } = found.gegevens;
    if (!isStart(found, begindatum)) return refusedStap(path, soort, ANDERE_START);
    if (soort === 'stop-verwijderd') {
      const reden = 'StatusAanlevering 3: verwijderd door de aanbieder';
      const command = { type: 'RemoveStopZorg', einddatum, redenCode, reden, berichtId: feiten.berichtId } as const;
      return { path, soort, prepare: () => this.toewijzingen.act(toewijzingId, command, envelope) };
    }
    if (isStop(found, einddatum, redenCode)) return refusedStap(path, soort, STOP_DUBBEL);
    const command = tijdelijk
      ? ({ type: 'PauseZorg', vanaf: einddatum, redenCode } as const)
      : ({ type: 'EndZorg', einddatum, redenCode } as const);
    return { path, soort, prepare: () => this.toewijzingen.act(toewijzingId, command, envelope) };
  }

  /** Another client or aanbieder than that of the toewijzing gets the same answer: no hint that the number exists. */
  private async find(
    { toewijzingNummer, product }: StartProduct | StopProduct,
    { gemeentecode, clientId, aanbiederId }: Feiten,
    regio: string,
  ): Promise<BekendeToewijzing | Rejection> {
    if (toewijzingNummer === undefined) return ZONDER_NUMMER;
    const toewijzingId = toewijzingIdOf(regio, gemeentecode, String(toewijzingNummer));
    const state = await this.aggregates.state(toewijzingDecider, toewijzingId);
    if (state.stand === 'onbekend') return ONBEKEND;
    const { gegevens } = state;
    if (gegevens.clientId !== clientId || gegevens.aanbiederId !== aanbiederId) return ONBEKEND;
    return product === undefined ? state : (anderProduct(product, gegevens) ?? state);
  }
}

/** A start and a stop carry the Product of the 301 (IV075); of another the toewijzing is not this one (TR019, TR382). */
function anderProduct(
  { categorie, code }: NonNullable<StartProduct['product']>,
  { productcategorie, productcode }: BekendeToewijzing['gegevens'],
): Rejection | undefined {
  if (code !== undefined && code !== productcode) {
    return new Rejection(
      'PRODUCT_ANDERS_DAN_TOEWIJZING',
      `De toewijzing is voor product ${productcode}. Neem het Product over uit de 301.`,
    );
  }
  if (categorie === productcategorie) return undefined;
  return new Rejection(
    'PRODUCTCATEGORIE_ONJUIST',
    `Product ${productcode} hoort in categorie ${productcategorie}. Pas de Categorie aan.`,
    'invalid',
  );
}

/** TR074: the last stop, if it was not taken back. */
function isStop({ zorg }: BekendeToewijzing, einddatum: Datum, redenCode: string): boolean {
  if (zorg.stand === 'beeindigd') return zorg.einddatum === einddatum && zorg.redenCode === redenCode;
  return zorg.stand === 'onderbroken' && zorg.vanaf === einddatum && zorg.redenCode === redenCode;
}

/** TR382: a stop names the start that it ends, or that with which the delivery was taken up again. */
function isStart({ zorg }: BekendeToewijzing, begindatum: Datum): boolean {
  return zorg.stand !== 'niet-gestart' && [zorg.start.begindatum, zorg.hervatOp].includes(begindatum);
}

function refusedStap(path: string, soort: Gevolg['soort'], rejection: Rejection): Stap {
  return { path, soort, prepare: () => Promise.reject(rejection) };
}

function inOrder<P extends { readonly statusAanlevering: string }>(
  producten: readonly P[],
  element: string,
): readonly { readonly product: P; readonly path: string }[] {
  const all = producten.map((product, index) => ({ product, path: `Bericht/Client/${element}[${index + 1}]` }));
  const removes = ({ product }: { readonly product: P }): boolean => product.statusAanlevering === VERWIJDEREN;
  return [...all.filter(removes), ...all.filter((item) => !removes(item))];
}
