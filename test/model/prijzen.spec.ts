import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ContractCommand, contractDecider } from '../../src/inkoop/contract/contract.decider.js';
import { type ContractEvent } from '../../src/inkoop/contract/contract.events.js';
import { kaartenOp } from '../../src/inkoop/tariefkaart/inhoud/kaarten.js';
import { tariefkaartDecider } from '../../src/inkoop/tariefkaart/tariefkaart.decider.js';
import { type TariefkaartEvent } from '../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { prijsOp } from '../../src/inkoop/trajectprijs/trajectprijs.events.js';
import { addDays, type Datum } from '../../src/kernel/datum.js';
import { type Decider, fold } from '../../src/kernel/decider.js';
import { type AnyDomainEvent } from '../../src/kernel/event-definition.js';
import { Rejection } from '../../src/kernel/rejection.js';
import * as contractCommands from './commands/contract.js';
import * as tariefCommands from './commands/tariefkaart.js';
import { holds } from './property.js';
import { commandOf, type Step, stories } from './stories.js';

interface Rij {
  readonly wat: string;
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly bedrag: number;
}

function play<S, C, E extends AnyDomainEvent>(decider: Decider<S, C, E>, story: readonly Step[]): E[] {
  const stream: E[] = [];
  for (const step of story) {
    try {
      stream.push(...decider.decide(commandOf(step, stream) as C, fold(decider, stream)));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
  return stream;
}

/** Every day of the story and the days beside it: between them nothing changes. */
function dagenVan(stream: readonly AnyDomainEvent[]): Datum[] {
  const bekend = new Set(JSON.stringify(stream).match(/\d{4}-\d{2}-\d{2}(?!T)/g));
  return [...new Set([...bekend].flatMap((dag) => [addDays(dag, -1), dag, addDays(dag, 1)]))];
}

const geldt = ({ van, tot }: Rij, dag: Datum): boolean => van <= dag && (tot === null || dag <= tot);

/** The agreed tariffs of a contract, as a person would keep them in a list: a correction is written over the amount. */
function lijstVan(stream: readonly ContractEvent[]): Rij[] {
  const rijen: Rij[] = [];
  for (const { type, data } of stream) {
    if (type === 'TariefAgreed') {
      rijen.push({ wat: data.productcode, van: data.geldigVanaf, tot: data.geldigTot, bedrag: data.bedrag });
    } else if (type === 'TariefCorrected') {
      const at = rijen.findIndex(({ wat, van }) => wat === data.productcode && van === data.geldigVanaf);
      expect(rijen[at]?.bedrag).toBe(data.vorigBedrag);
      rijen[at] = { ...rijen[at]!, bedrag: data.bedrag };
    }
  }
  return rijen;
}

/** Cards that were not replaced; the key says what a card is the price of. */
function kaartenVan(stream: readonly TariefkaartEvent[]): (Rij & { readonly kaartId: string })[] {
  const gesteld = stream.flatMap((event) =>
    event.type === 'TariefSet' || event.type === 'TariefIndexed' ? [event.data] : [],
  );
  const vervangen = new Set(gesteld.map(({ correctie }) => correctie?.vervangt));
  return gesteld
    .filter(({ kaartId }) => !vervangen.has(kaartId))
    .map(({ kaartId, eenheid, uitvoeringsvariant, kostensoort, aanbiederId, ...kaart }) => ({
      kaartId,
      wat: [eenheid, uitvoeringsvariant, kostensoort, aanbiederId].join('/'),
      ...{ van: kaart.geldigVanaf, tot: kaart.geldigTot, bedrag: kaart.bedrag },
    }));
}

const past = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a price', () => {
  it('of a contract is one amount on every day, of a contracted product, within the contract (R-TAR-02, R-BEK-04)', async () => {
    let meer = 0;
    let gecorrigeerd = 0;
    const commands = fc.oneof(
      { weight: 4, arbitrary: contractCommands.tarief },
      { weight: 1, arbitrary: contractCommands.contractDecider },
    );
    await holds(
      600,
      fc.property(stories(commands, contractCommands.contractDeciderOpening, 20), (story) => {
        const stream = play<unknown, ContractCommand, ContractEvent>(contractDecider as never, story);
        const state = fold(contractDecider, past(stream));
        expect(state).toEqual(fold(contractDecider, stream));
        const rijen = lijstVan(stream);
        if (state.status === 'onbekend') return expect(rijen).toEqual([]);
        if (rijen.length > 1) meer += 1;
        gecorrigeerd += stream.filter(({ type }) => type === 'TariefCorrected').length;
        const { producten, ingangsdatum } = state.contract;
        const vreemd = rijen.filter(
          ({ wat, van, tot, bedrag }) =>
            van < ingangsdatum ||
            (tot !== null && tot < van) ||
            !(bedrag > 0) ||
            !producten.some(({ productcode }) => productcode === wat),
        );
        expect(vreemd).toEqual([]);
        for (const dag of dagenVan(stream)) {
          for (const { productcode } of producten) {
            const samen = rijen.filter((rij) => rij.wat === productcode && geldt(rij, dag));
            const begrensd = samen.filter(({ tot }) => tot !== null);
            const begin = samen.map(({ van }) => van).sort();
            const twee = begrensd.length > 1 || new Set(begin).size < begin.length;
            const [prijs] = samen.filter(({ van }) => van === begin.at(-1)).map(({ bedrag }) => bedrag);
            const gegeven = prijsOp(state.tarieven, productcode, dag)?.bedrag;
            expect({ dag, productcode, twee, prijs: gegeven }).toEqual({ dag, productcode, twee: false, prijs });
          }
        }
      }),
    );
    expect([meer > 0, gecorrigeerd > 0]).toEqual([true, true]);
  });

  it('of a tariff card is one card on every day, also after corrections and an index (R-TAR-02, R-BEK-19)', async () => {
    let meer = 0;
    const steps = stories(tariefCommands.tariefkaartDecider, tariefCommands.tariefkaartDeciderOpening, 20);
    await holds(
      600,
      fc.property(steps, (story) => {
        const stream = play(tariefkaartDecider as Decider<unknown, unknown, TariefkaartEvent>, story);
        const state = fold(tariefkaartDecider, past(stream));
        expect(state).toEqual(fold(tariefkaartDecider, stream));
        const rijen = kaartenVan(stream);
        if (rijen.length > 1) meer += 1;
        for (const dag of dagenVan(stream)) {
          // One without an end gives way for good to the next of its kind.
          const staat = rijen.filter(
            (rij) =>
              geldt(rij, dag) &&
              !rijen.some(({ wat, van }) => rij.tot === null && wat === rij.wat && van > rij.van && van <= dag),
          );
          const soorten = staat.map(({ wat }) => wat);
          const gegeven = kaartenOp(state.kaarten, dag).map(({ kaartId }) => kaartId);
          expect({ dag, twee: new Set(soorten).size < soorten.length, gegeven: gegeven.sort() }).toEqual({
            ...{ dag, twee: false, gegeven: staat.map(({ kaartId }) => kaartId).sort() },
          });
        }
      }),
    );
    expect(meer).toBeGreaterThan(0);
  });
});
