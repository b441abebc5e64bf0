import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../../kernel/datum.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { gunningDecider } from '../gunning/gunning.decider.js';
import { inkooprondeDecider } from '../ronde/inkoopronde.decider.js';
import { aanmeldingDecider } from './aanmelding.decider.js';

/** An admission that a contract can rest on. */
export interface Toelating {
  readonly aanmeldingId: string;
  readonly rondeId: string;
  readonly aanbiederId: string;
  readonly onderdelen: readonly string[];
  readonly productcodes: readonly string[];
  readonly gemeenten: readonly string[];
  readonly contractenVanaf: Datum | null;
  /** Last day to object; null where no term holds. */
  readonly bezwaarTot: Datum | null;
  /** Whether nothing has to follow: no award of the ronde is waited for. */
  readonly definitief: boolean;
}

/** Finds admissions on the write side, for the contract that follows: what was decided a moment ago is found. */
@Injectable()
export class ToelatingZoeker {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  /** Null where the aanmelding does not exist in this region, or was admitted for nothing. */
  async find(regio: string, aanmeldingId: string): Promise<Toelating | null> {
    const state = await this.aggregates.state(aanmeldingDecider, aanmeldingId, regio);
    if (state.stand !== 'ingediend') return null;
    const { rondeId, aanbiederId } = state.aanmelding;
    const ronde = await this.aggregates.state(inkooprondeDecider, rondeId, regio);
    const besluiten = state.besluiten.filter(({ uitkomst }) => uitkomst === 'toegelaten');
    if (ronde.stand === 'geen' || besluiten.length === 0) return null;
    const onderdelen = besluiten.flatMap((besluit) => [...besluit.onderdelen]);
    const { voorlopig, definitief } = await this.aggregates.state(gunningDecider, rondeId, regio);
    const termijnen = [voorlopig?.bezwaarTot ?? null, ...besluiten.map(({ bezwaarTot }) => bezwaarTot)];
    const gegund = definitief?.gegunden.some((one) => one.aanmeldingId === aanmeldingId) ?? false;
    const { gegevens, publicatie } = ronde;
    return {
      aanmeldingId,
      rondeId,
      aanbiederId,
      onderdelen,
      productcodes: [
        ...new Set(gegevens.onderdelen.flatMap((one) => (onderdelen.includes(one.sleutel) ? one.productcodes : []))),
      ],
      gemeenten: gegevens.gemeenten,
      contractenVanaf: gegevens.contractenVanaf,
      bezwaarTot:
        termijnen
          .filter((one) => one !== null)
          .sort()
          .at(-1) ?? null,
      definitief: gegund || publicatie?.instrument === 'open-house' || publicatie?.instrument === 'semi-open',
    };
  }
}
