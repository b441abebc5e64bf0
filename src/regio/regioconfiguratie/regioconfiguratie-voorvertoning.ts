import { Inject, Injectable } from '@nestjs/common';
import { datumOf, type Datum } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../platform/http/read-model-positions.js';
import { regioDecider } from '../regio/regio.decider.js';
import { type RegioState } from '../regio/regio.state.js';
import { type Afwijking } from './inhoud/afwijking.js';
import { eersteWijziging, type Gevolg, gevolgenVan } from './inhoud/gevolgen.js';
import { type Verschil, verschillenTussen } from './inhoud/verschillen.js';
import { type Regioprofiel } from './profiel/lees-profiel.js';
import { publicatie } from './publish-regioconfiguratie.handler.js';
import { type Publicatiereden } from './regioconfiguratie.commands.js';
import {
  regioconfiguratieDecider,
  type RegioconfiguratieState,
  vervallenAfwijkingen,
} from './regioconfiguratie.decider.js';
import {
  GEVOLGEN_FACTS,
  GEVOLGEN_LEESMODEL,
  type Gebruiksoort,
  type RegioconfiguratieGevolgenFacts,
} from './regioconfiguratie-gevolgen-facts.js';

const WAIT_MS = 5_000;
/** More is counted, not listed. */
const GENOEMD = 100;

export interface Gevolgtelling {
  readonly soort: Gebruiksoort;
  readonly afhandeling: Gevolg['afhandeling'];
  readonly aantal: number;
}

/** What publishing a profile would change, before it is published. */
export interface Voorvertoning {
  readonly regioId: string;
  /** Whether it says anything else than the last published profile. */
  readonly gewijzigd: boolean;
  /** Number of the last version now, to publish on: 0 where there is none. */
  readonly laatsteVersie: number;
  readonly verschillen: readonly Verschil[];
  /** First day on which a rule says something else; null where none does. */
  readonly eersteWijziging: Datum | null;
  readonly tellingen: readonly Gevolgtelling[];
  /** At most 100 of them, in the order of `tellingen`. */
  readonly gevolgen: readonly Gevolg[];
  /** Overrides that end because the profile fixes their parameter. */
  readonly vervallenAfwijkingen: readonly { readonly afwijking: Afwijking; readonly vanaf: Datum }[];
  /** False where the read model has not yet seen the last events: the effect may then be more. */
  readonly volledig: boolean;
}

/** Shows what a profile would change. Records nothing. */
@Injectable()
export class RegioconfiguratieVoorvertoning {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
    @Inject(GEVOLGEN_FACTS) private readonly facts: RegioconfiguratieGevolgenFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws the Rejection that publishing would throw. */
  async van(profiel: Regioprofiel, waarom: Publicatiereden = {}): Promise<Voorvertoning> {
    const regioId = profiel.regio.id;
    const regio = await this.aggregates.state(regioDecider, regioId);
    const oud = await this.aggregates.state(regioconfiguratieDecider, regioId);
    const { establish, publish } = publicatie(profiel, oud, waarom);
    regioDecider.decide(establish, regio);
    const nieuw = regioconfiguratieDecider.decide(publish, oud).reduce(regioconfiguratieDecider.evolve, oud);
    const { gevolgen, vanaf, volledig } = await this.gevolgen(regioId, oud, nieuw);
    return {
      regioId,
      gewijzigd: nieuw !== oud,
      laatsteVersie: oud.laatsteVersie,
      verschillen: profielverschillen(profiel, regio, oud),
      eersteWijziging: vanaf,
      tellingen: tellingenVan(gevolgen),
      gevolgen: gevolgen.slice(0, GENOEMD),
      vervallenAfwijkingen: nieuw === oud ? [] : vervallenAfwijkingen(oud, profiel.inhoud),
      volledig,
    };
  }

  private async gevolgen(
    regioId: string,
    oud: RegioconfiguratieState,
    nieuw: RegioconfiguratieState,
  ): Promise<{ gevolgen: readonly Gevolg[]; vanaf: Datum | null; volledig: boolean }> {
    const vanaf = eersteWijziging(oud, nieuw) ?? null;
    if (vanaf === null) return { gevolgen: [], vanaf, volledig: true };
    const { position } = await this.store.head();
    const volledig = await this.positions.waitUntil(GEVOLGEN_LEESMODEL, position, WAIT_MS);
    const gebruik = await this.facts.gebruik(regioId, vanaf);
    return { gevolgen: gevolgenVan(oud, nieuw, gebruik, datumOf(this.clock.now())), vanaf, volledig };
  }
}

/** The file against what was published last, the region and its gemeenten among it. */
export function profielverschillen(
  { regio, gemeenten, inhoud }: Regioprofiel,
  bekend: RegioState,
  { versies }: RegioconfiguratieState,
): Verschil[] {
  const { id: _id, naam, rechtsvorm, wetten, bron, ...delen } = regio;
  const { regio: samenwerking, deelname, rechtsvormen, grondgebieden, inwonertallen } = bekend;
  const { opgeheven: _opgeheven, ...deelnames } = deelname;
  const voor = { samenwerking, ...deelnames, rechtsvormen, grondgebieden, inwonertallen, ...versies.at(-1) };
  const na = { samenwerking: { naam, rechtsvorm, wetten, bron }, ...delen, gemeenten, ...inhoud };
  // What a profile leaves out of the numbers of inhabitants stays as it was recorded.
  return verschillenTussen(voor, na).filter(({ sectie, soort }) => sectie !== 'inwonertallen' || soort !== 'vervallen');
}

function tellingenVan(gevolgen: readonly Gevolg[]): Gevolgtelling[] {
  const tellingen = new Map<string, Gevolgtelling>();
  for (const { gebruik, afhandeling } of gevolgen) {
    const key = `${gebruik.soort} ${afhandeling}`;
    const aantal = (tellingen.get(key)?.aantal ?? 0) + 1;
    tellingen.set(key, { soort: gebruik.soort, afhandeling, aantal });
  }
  return [...tellingen.values()];
}
