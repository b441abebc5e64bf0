import { describe, expect, it } from '@jest/globals';
import {
  type ContractwijzigingCommand,
  contractwijzigingDecider,
} from '../../../src/inkoop/contractwijziging/contractwijziging.decider.js';
import { type ContractwijzigingEvent } from '../../../src/inkoop/contractwijziging/contractwijziging.events.js';
import { type Grond, mogelijkWezenlijk, TOETSEN } from '../../../src/inkoop/contractwijziging/inhoud/wijziging.js';
import { codeOf, CONTRACT, decideOn } from '../kpi/kwaliteit-support.js';
import {
  attached,
  bepaling,
  BEPALINGEN,
  bepalingenstand,
  contract,
  DOCUMENT,
  faults,
  grond,
  NIETS,
  TAAKGERICHT,
  WIJZIGING,
} from './wijziging-support.js';

type Of<Type extends ContractwijzigingCommand['type']> = Extract<ContractwijzigingCommand, { type: Type }>;
const vandaag = '2024-03-01';
const kader = { wijzigingId: WIJZIGING, vandaag };
const BEDING = grond('wijzigingsbeding', { bepaling: 'wijzigen' });

const decide = (history: readonly ContractwijzigingEvent[], command: ContractwijzigingCommand) =>
  decideOn(contractwijzigingDecider, history, command);
const propose = (change: Partial<Of<'ProposeContractwijziging'>> = {}): Of<'ProposeContractwijziging'> => ({
  ...{ type: 'ProposeContractwijziging', ...kader, titel: 'Taakgericht', grond: BEDING, inhoud: TAAKGERICHT },
  ...{ kaderversies: {}, beoogdeIngangsdatum: '2024-07-01', voorgesteldOp: '2024-02-01' },
  betrokken: [{ contract, bepalingen: bepalingenstand(attached()) }],
  ...change,
});
const answer = (toets: (typeof TOETSEN)[number], ja: boolean, beantwoordOp = '2024-02-05') =>
  ({ type: 'AnswerToets', ...kader, toets, ja, reden: `Over ${toets}.`, beantwoordOp }) as const;
const judge = (wezenlijk: boolean, besluitDatum = '2024-02-10') =>
  ({ type: 'JudgeContractwijziging', ...kader, wezenlijk, reden: 'Besproken.', besluitDatum }) as const;
const announce = (change: Partial<Of<'AnnounceContractwijziging'>> = {}): Of<'AnnounceContractwijziging'> => ({
  ...{ type: 'AnnounceContractwijziging', ...kader, kenmerk: 'Brief', aangekondigdOp: '2024-02-15' },
  ...{ termijnDagen: 90, termijnVan: 'kroniek', ...change },
});
const sign = (change: Partial<Of<'SignAddendum'>> = {}): Of<'SignAddendum'> => ({
  ...{ type: 'SignAddendum', ...kader, contractId: CONTRACT, document: DOCUMENT, ondertekendOp: '2024-02-20' },
  ...{ ingangsdatum: '2024-07-01', overgang: null, ...change },
});
const withdraw = {
  type: 'WithdrawContractwijziging',
  ...kader,
  reden: 'Toch niet.',
  ingetrokkenOp: '2024-02-20',
} as const;

/** What the commands leave, each decided on those before it. */
const after = (...commands: readonly ContractwijzigingCommand[]): ContractwijzigingEvent[] =>
  commands.reduce<ContractwijzigingEvent[]>((history, command) => [...history, ...decide(history, command)], []);
const getoetst = (ja: (toets: string) => boolean, grondVan: Grond = BEDING) =>
  after(propose({ grond: grondVan }), ...TOETSEN.map((toets) => answer(toets, ja(toets))));
const goedgekeurd = (grondVan: Grond = BEDING) => {
  const history = getoetst(() => false, grondVan);
  return [...history, ...decide(history, judge(false))];
};

describe('ProposeContractwijziging', () => {
  it('keeps what would change, for which contracts and by what right (R-PRC-26)', () => {
    const [event] = decide([], propose());
    expect(event).toMatchObject({
      type: 'ContractwijzigingProposed',
      occurredAt: '2024-02-01',
      data: {
        contracten: [{ contractId: CONTRACT, contractnummer: 'H5-2023-001' }],
        grond: BEDING,
        inhoud: TAAKGERICHT,
      },
    });
    expect(decide([event!], propose())).toEqual([]);
    expect(codeOf(() => decide([], judge(false)))).toBe('CONTRACTWIJZIGING_ONBEKEND');
  });

  it('asks for a wijzigingsbeding that allows this change (R-CON-08)', () => {
    const geen = grond('wijzigingsbeding');
    expect(faults(() => decide([], propose({ grond: geen })))).toEqual(['ONTBREEKT']);
    const kern = grond('wijzigingsbeding', { bepaling: 'kern' });
    expect(faults(() => decide([], propose({ grond: kern })))).toEqual(['WIJZIGINGSBEDING_ONTBREEKT']);
    const inhoud = { ...TAAKGERICHT, vervallen: ['prikkel'] };
    expect(faults(() => decide([], propose({ inhoud })))).toEqual(['BUITEN_WIJZIGINGSBEDING']);
    expect(faults(() => decide([], propose({ inhoud, grond: grond('wederzijds') })))).toEqual([]);
  });

  it('changes a contract on a pilot only where the contract says that it can (R-CON-09, R-CON-23)', () => {
    const pilot = grond('pilotuitkomst', { pilot: 'Proeftuin', bewijs: ['Rapport'] });
    expect(faults(() => decide([], propose({ grond: pilot })))).toEqual(['GEEN_PILOTAANPASSING']);
    const flexibel = { ...contract, looptijdstatus: 'beperkt-wegens-pilot' as const };
    const beperkt = [{ contract: flexibel, bepalingen: bepalingenstand([]) }];
    expect(decide([], propose({ grond: pilot, betrokken: beperkt }))).toHaveLength(1);
    const clausule = bepalingenstand(attached([...BEPALINGEN, bepaling('pilot', 'pilotaanpassing')]));
    const betrokken = [{ contract, bepalingen: clausule }];
    expect(decide([], propose({ grond: pilot, betrokken }))).toHaveLength(1);
    const leeg = grond('pilotuitkomst');
    expect(faults(() => decide([], propose({ grond: leeg, betrokken })))).toEqual(['ONTBREEKT', 'ONTBREEKT']);
  });

  it('refuses nothing at all, a contract twice and a day to come (R-PRC-26)', () => {
    const een = { contract, bepalingen: bepalingenstand(attached()) };
    const fout = propose({
      inhoud: NIETS,
      betrokken: [een, een],
      voorgesteldOp: '2024-03-02',
      grond: grond('wettelijk'),
    });
    expect(faults(() => decide([], fout))).toEqual(['IN_DE_TOEKOMST', 'DUBBEL', 'WIJZIGING_LEEG', 'WIJZIGING_LEEG']);
  });
});

describe('the three tests and the verdict', () => {
  it('makes a change possibly substantial as soon as one test is yes (R-PRC-26)', () => {
    for (const ja of TOETSEN) {
      const history = getoetst((toets) => toets === ja);
      const [event] = decide(history, judge(false));
      expect(event).toMatchObject({
        type: 'ContractwijzigingApproved',
        data: {
          ...{ regel: 'een-van-drie-toetsen', mogelijkWezenlijk: true, reden: 'Besproken.' },
          toetsen: TOETSEN.map((toets) => ({ toets, ja: toets === ja, reden: `Over ${toets}.` })),
        },
      });
    }
    expect(mogelijkWezenlijk([])).toBe(false);
    expect(
      decide(
        getoetst(() => false),
        judge(true),
      ),
    ).toMatchObject([{ type: 'WezenlijkeWijzigingEstablished', data: { mogelijkWezenlijk: false } }]);
  });

  it('waits for all three answers, and tells which are missing (R-PRC-26)', () => {
    const history = after(propose(), answer('economisch-evenwicht', true));
    expect(codeOf(() => decide(history, judge(true)))).toBe('TOETSEN_ONTBREKEN');
    expect(faults(() => decide(history, judge(true)))).toHaveLength(2);
  });

  it('takes the last answer until the verdict, and one verdict (R-PRC-26)', () => {
    const history = getoetst(() => true);
    const anders = answer('economisch-evenwicht', false);
    const herzien = [...history, ...decide(history, anders)];
    expect(decide(herzien, anders)).toEqual([]);
    const besloten = [...herzien, ...decide(herzien, judge(true))];
    expect(besloten.at(-1)!.data).toMatchObject({ mogelijkWezenlijk: true });
    expect(decide(besloten, judge(true))).toEqual([]);
    expect(codeOf(() => decide(besloten, judge(false)))).toBe('CONTRACTWIJZIGING_AL_BEOORDEELD');
    expect(codeOf(() => decide(besloten, answer('andere-inschrijvers', false)))).toBe(
      'CONTRACTWIJZIGING_AL_BEOORDEELD',
    );
  });

  it('decides neither before the answers nor in the future (R-PRC-26)', () => {
    const history = getoetst(() => false);
    expect(faults(() => decide(history, judge(false, '2024-02-04')))).toEqual(['TE_VROEG']);
    expect(decide(history, judge(false, '2024-02-05'))).toHaveLength(1);
    expect(faults(() => decide(history, judge(false, '2024-03-02')))).toEqual(['IN_DE_TOEKOMST']);
    const vroeg = answer('economisch-evenwicht', true, '2024-01-31');
    expect(faults(() => decide(after(propose()), vroeg))).toEqual(['TE_VROEG']);
  });
});

describe('a substantial change', () => {
  const history = () => [
    ...getoetst(() => true),
    ...decide(
      getoetst(() => true),
      judge(true),
    ),
  ];
  const ronde = { type: 'StartNieuweContractering', ...kader, rondeId: WIJZIGING, gekoppeldOp: '2024-02-20' } as const;

  it('cannot be announced or signed, and leads to a new inkoopronde (R-PRC-26)', () => {
    expect(codeOf(() => decide(history(), announce()))).toBe('WEZENLIJKE_WIJZIGING');
    expect(codeOf(() => decide(history(), sign()))).toBe('WEZENLIJKE_WIJZIGING');
    const events = decide(history(), ronde);
    expect(events).toMatchObject([{ type: 'NieuweContracteringStarted', data: { rondeId: WIJZIGING } }]);
    expect(decide([...history(), ...events], ronde)).toEqual([]);
    expect(codeOf(() => decide(goedgekeurd(), ronde))).toBe('WIJZIGING_NIET_WEZENLIJK');
  });
});

describe('announcement and addendum', () => {
  it('waits for the term of the announcement, its last day included (R-CON-13)', () => {
    const history = goedgekeurd();
    expect(faults(() => decide(history, sign()))).toEqual(['NIET_AANGEKONDIGD']);
    const aangekondigd = [...history, ...decide(history, announce())];
    expect(aangekondigd.at(-1)!.data).toMatchObject({ vroegsteIngangsdatum: '2024-05-15', termijnVan: 'kroniek' });
    expect(faults(() => decide(aangekondigd, sign({ ingangsdatum: '2024-05-14' })))).toEqual(['TE_KORT_AANGEKONDIGD']);
    expect(decide(aangekondigd, sign({ ingangsdatum: '2024-05-15' }))).toMatchObject([{ type: 'AddendumSigned' }]);
    expect(decide(aangekondigd, announce())).toEqual([]);
    expect(decide(aangekondigd, announce({ aangekondigdOp: '2024-02-16' }))).toHaveLength(1);
  });

  it('needs no announcement for what both sides want (R-CON-13)', () => {
    expect(decide(goedgekeurd(grond('wederzijds')), sign({ ingangsdatum: '2024-03-01' }))).toHaveLength(1);
  });

  it('does not make a law wait (R-CON-13)', () => {
    const vroegste = (verplichtVanaf: string | null) => {
      const history = goedgekeurd(grond('wettelijk', { verplichtVanaf }));
      return decide(history, announce())[0]!.data;
    };
    expect(vroegste('2024-03-10')).toMatchObject({ vroegsteIngangsdatum: '2024-03-10' });
    expect(vroegste('2024-01-01')).toMatchObject({ vroegsteIngangsdatum: '2024-02-15' });
    expect(vroegste('2025-01-01')).toMatchObject({ vroegsteIngangsdatum: '2024-05-15' });
    expect(vroegste(null)).toMatchObject({ vroegsteIngangsdatum: '2024-05-15' });
  });

  it('is signed once per contract of the proposal, with what runs going on as agreed (R-CON-11)', () => {
    const history = goedgekeurd(grond('wederzijds'));
    const vreemd = sign({ contractId: WIJZIGING });
    expect(codeOf(() => decide(history, vreemd))).toBe('CONTRACT_NIET_BETROKKEN');
    const voor = sign({ overgang: { oudeBepalingTot: '2024-06-30' } });
    expect(faults(() => decide(history, voor))).toEqual(['OVERGANG_VOOR_INGANG']);
    const getekend = [...history, ...decide(history, sign({ overgang: { oudeBepalingTot: null } }))];
    expect(decide(getekend, sign({ overgang: { oudeBepalingTot: null } }))).toEqual([]);
    expect(codeOf(() => decide(getekend, sign()))).toBe('ADDENDUM_AL_GETEKEND');
    expect(codeOf(() => decide(getekend, announce()))).toBe('ADDENDUM_AL_GETEKEND');
    expect(codeOf(() => decide(getekend, withdraw))).toBe('ADDENDUM_AL_GETEKEND');
    expect(codeOf(() => decide(after(propose()), sign()))).toBe('CONTRACTWIJZIGING_NIET_BEOORDEELD');
  });

  it('stops where the proposal was withdrawn (R-PRC-26)', () => {
    const history = [...goedgekeurd(), ...decide(goedgekeurd(), withdraw)];
    expect(decide(history, withdraw)).toEqual([]);
    for (const command of [sign(), announce()]) {
      expect(codeOf(() => decide(history, command))).toBe('CONTRACTWIJZIGING_INGETROKKEN');
    }
  });
});
