import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aanmeldingDecider,
  type AanmeldingCommand,
} from '../../../src/inkoop/inkoopronde/aanmelding/aanmelding.decider.js';
import { type AanmeldingEvent } from '../../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { rondevraag } from '../../../src/inkoop/inkoopronde/aanmelding/rondevraag.js';
import { eisenVoor, type Onderdeel } from '../../../src/inkoop/inkoopronde/inhoud/ronde.js';
import {
  inkooprondeDecider,
  type InkooprondeCommand,
} from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.decider.js';
import { type InkooprondeEvent } from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';
import { type Ronde } from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.state.js';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { holds } from '../../model/property.js';
import { BIG, GEEN_GUNNING, gepubliceerd, JEUGD, VANDAAG, VOG, WMO } from './inkoopronde-support.js';

/**
 * One ronde and the aanmeldingen of three aanbieders, each with two moments, in any order: as the handlers do it, both
 * streams of a command are appended or neither is.
 */
const EISEN = [VOG, BIG];
const ONDERDELEN: Readonly<Record<string, Onderdeel>> = { jeugd: JEUGD, wmo: WMO };
const uuid = (letter: string, n: number): string => `${letter.repeat(8)}-0000-4000-8000-00000000000${n}`;
/** Aanmelding n is of aanbieder n mod 3. */
const aanbiederVan = (n: number): string => uuid('a', n % 3);

interface Wereld {
  readonly ronde: InkooprondeEvent[];
  readonly aanmeldingen: Map<number, AanmeldingEvent[]>;
  /** Both streams in the order of their appends. */
  readonly log: { readonly n: number | null; readonly event: InkooprondeEvent | AanmeldingEvent }[];
}

interface Stap {
  readonly n: number;
  readonly wat:
    | 'meld'
    | 'trekIn'
    | 'voldaan'
    | 'nietVoldaan'
    | 'beoordeel'
    | 'laatToe'
    | 'wijsAf'
    | 'bezwaar'
    | 'gegrond'
    | 'sluit';
  readonly onderdelen: readonly string[];
  readonly eis: string;
}

const stap: fc.Arbitrary<Stap> = fc.record({
  n: fc.nat(5),
  wat: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('meld' as const, 'voldaan' as const, 'voldaan' as const, 'laatToe' as const),
    },
    { weight: 3, arbitrary: fc.constantFrom('beoordeel' as const, 'laatToe' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'trekIn' as const,
        'nietVoldaan' as const,
        'wijsAf' as const,
        'bezwaar' as const,
        'gegrond' as const,
      ),
    },
    { weight: 1, arbitrary: fc.constant('sluit' as const) },
  ),
  onderdelen: fc.constantFrom(['jeugd'], ['wmo'], ['jeugd', 'wmo']),
  eis: fc.constantFrom('vog', 'big'),
});

function opdrachten(
  wereld: Wereld,
  { n, wat, onderdelen, eis }: Stap,
): [InkooprondeCommand | null, AanmeldingCommand | null] {
  const aanmeldingId = uuid('d', n);
  const [op, vandaag] = ['2026-04-01', VANDAAG];
  const feiten = { ronde: rondevraag(fold(inkooprondeDecider, wereld.ronde) as Ronde), gunning: GEEN_GUNNING, vandaag };
  const deel = [...onderdelen];
  const regel = (uitkomst: 'toegelaten' | 'afgewezen' | 'ingetrokken' | 'heropend'): InkooprondeCommand => ({
    ...{ type: 'SettleAanmelding', aanmeldingId, uitkomst, onderdelen: deel, op, vandaag },
  });
  switch (wat) {
    case 'meld':
      return [
        {
          type: 'RegisterAanmelding',
          aanmeldingId,
          aanbiederId: aanbiederVan(n),
          onderdelen: deel,
          ingediendOp: op,
          vandaag,
        },
        {
          ...{
            type: 'SubmitAanmelding',
            aanmeldingId,
            rondeId: uuid('c', 1),
            aanbiederId: aanbiederVan(n),
            moment: null,
          },
          ...{ onderdelen: deel, inschrijver: { lokaal: false, identiteitsgebonden: false, consortium: [] } },
          ...{ toelichting: null, documenten: [], ingediendOp: op, ...feiten },
        },
      ];
    case 'trekIn':
      return [regel('ingetrokken'), { type: 'WithdrawAanmelding', reden: 'Vol.', ingetrokkenOp: op, ...feiten }];
    case 'voldaan':
    case 'nietVoldaan': {
      const toets = { eis, voldaan: wat === 'voldaan', onderbouwing: 'Gezien.', getoetstOp: op };
      return [null, { type: 'VerifyKwaliteitseis', ...toets, ...feiten }];
    }
    case 'beoordeel':
      return [null, { type: 'AssessAanmelding', scores: [], bijdrage: 'Goed.', beoordeeldOp: op, ...feiten }];
    case 'laatToe':
      return [
        regel('toegelaten'),
        { type: 'AdmitAanbieder', onderdelen: deel, reden: 'Goed.', besluitDatum: op, ...feiten },
      ];
    case 'wijsAf':
      return [
        regel('afgewezen'),
        { type: 'RejectAanmelding', onderdelen: deel, redenen: ['Nee.'], besluitDatum: op, ...feiten },
      ];
    case 'bezwaar':
      return [null, { type: 'SubmitBezwaar', gronden: 'Oud plan.', ontvangenOp: op, ...feiten }];
    case 'gegrond': {
      const state = fold(aanmeldingDecider, wereld.aanmeldingen.get(n) ?? []);
      const open = state.stand === 'geen' ? [] : state.besluiten.flatMap((besluit) => [...besluit.onderdelen]);
      const heropen: InkooprondeCommand = {
        ...{ type: 'SettleAanmelding', aanmeldingId, uitkomst: 'heropend', onderdelen: open, op, vandaag },
      };
      const beslis = { type: 'DecideBezwaar', uitkomst: 'gegrond', reden: 'Ja.', beslistOp: op, ...feiten } as const;
      return [open.length === 0 ? null : heropen, beslis];
    }
    case 'sluit':
      return [{ type: 'CloseInkoopronde', reden: 'Voorbij.', geslotenOp: VANDAAG, vandaag }, null];
  }
}

function doe(wereld: Wereld, een: Stap): void {
  const [opRonde, opAanmelding] = opdrachten(wereld, een);
  const eigen = wereld.aanmeldingen.get(een.n) ?? [];
  try {
    const nieuw = opAanmelding === null ? [] : aanmeldingDecider.decide(opAanmelding, fold(aanmeldingDecider, eigen));
    const inRonde = opRonde === null ? [] : inkooprondeDecider.decide(opRonde, fold(inkooprondeDecider, wereld.ronde));
    wereld.ronde.push(...inRonde);
    wereld.aanmeldingen.set(een.n, [...eigen, ...nieuw]);
    wereld.log.push(...inRonde.map((event) => ({ n: null, event })), ...nieuw.map((event) => ({ n: een.n, event })));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
  }
}

/** Told from the events alone, without the state of any decider. */
function controleer({ log }: Wereld, gezien: Set<string>): void {
  const toegelaten = new Map<string, Set<string>>();
  const getoetst = new Map<number, Map<string, boolean>>();
  const beoordeeld = new Set<number>();
  let gesloten = false;
  for (const { n, event } of log) {
    if (event.type === 'InkooprondeClosed') gesloten = true;
    if (event.type === 'AanmeldingRegistered' || event.type === 'AanmeldingSubmitted') expect(gesloten).toBe(false);
    if (n === null) continue;
    if (event.type === 'AanmeldingSubmitted') {
      getoetst.set(n, new Map());
      beoordeeld.delete(n);
    }
    if (event.type === 'KwaliteitseisVerified') getoetst.get(n)?.set(event.data.eis, true);
    if (event.type === 'KwaliteitseisNotMet') getoetst.get(n)?.set(event.data.eis, false);
    if (event.type === 'AanmeldingAssessed') beoordeeld.add(n);
    if (event.type === 'BezwaarDecided') {
      gezien.add('heropend');
      for (const onderdeel of event.data.heropend) toegelaten.get(onderdeel)?.delete(`${aanbiederVan(n)} ${n}`);
    }
    if (event.type !== 'AanbiederAdmitted') continue;
    gezien.add('toegelaten');
    expect(beoordeeld.has(n)).toBe(true);
    for (const sleutel of event.data.onderdelen) {
      const onderdeel = ONDERDELEN[sleutel]!;
      for (const eis of eisenVoor(EISEN, onderdeel))
        expect([eis.sleutel, getoetst.get(n)?.get(eis.sleutel)]).toEqual([eis.sleutel, true]);
      const nu = toegelaten.get(sleutel) ?? new Set();
      // None twice, also not by another aanmelding.
      expect([...nu].some((een) => een.startsWith(aanbiederVan(n)))).toBe(false);
      toegelaten.set(sleutel, nu.add(`${aanbiederVan(n)} ${n}`));
      expect(nu.size).toBeLessThanOrEqual(onderdeel.maximum ?? Infinity);
      if (nu.size === onderdeel.maximum) gezien.add('vol');
    }
  }
}

describe('whatever the order of commands', () => {
  it('nobody is admitted without a full assessment, twice, over the maximum or after the closing (R-PRC-07, R-PRC-09, R-PRC-13)', async () => {
    const gezien = new Set<string>();
    await holds(
      400,
      fc.property(fc.array(stap, { minLength: 10, maxLength: 80, size: 'max' }), (stappen) => {
        const wereld: Wereld = { ronde: [...gepubliceerd()], aanmeldingen: new Map(), log: [] };
        for (const een of stappen) doe(wereld, een);
        controleer(wereld, gezien);
        const opnieuw = JSON.parse(JSON.stringify(wereld.ronde)) as InkooprondeEvent[];
        const ronde = fold(inkooprondeDecider, wereld.ronde);
        expect(fold(inkooprondeDecider, opnieuw)).toEqual(ronde);
        // What the ronde keeps of an aanmelding is what the aanmelding itself says.
        for (const [n, events] of wereld.aanmeldingen) {
          const state = fold(aanmeldingDecider, events);
          if (state.stand === 'geen') continue;
          const uit = state.besluiten
            .filter(({ uitkomst }) => uitkomst === 'toegelaten')
            .flatMap((one) => [...one.onderdelen]);
          expect([...(ronde as Ronde).aanmeldingen[uuid('d', n)]!.toegelaten].sort()).toEqual(uit.sort());
        }
      }),
      () => gezien.size === 3,
    );
    expect([...gezien].sort()).toEqual(['heropend', 'toegelaten', 'vol']);
  });
});
