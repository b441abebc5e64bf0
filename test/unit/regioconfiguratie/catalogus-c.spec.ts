import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { type Deelnamestand, kringOp } from '../../../src/regio/regio/inhoud/deelname.js';
import { regioDecider } from '../../../src/regio/regio/regio.decider.js';
import { parameterOp } from '../../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { geldtOp } from '../../../src/regio/regioconfiguratie/inhoud/product.js';
import { PARAMETERS } from '../../../src/regio/regioconfiguratie/parametersoorten/parametersoorten.js';
import { type Regioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import {
  alsTekst,
  bronnenVan,
  catalogus,
  type Catalogusrij,
  type Feit,
  feiten,
  leesCatalogus,
  profielVan,
  REGIOS,
  type Regionaam,
} from '../../support/catalogus-c.js';

const CATALOGUS = '../shared/domain/catalogue.md';
const PROFIELEN = Object.fromEntries(REGIOS.map((regio) => [regio, profielVan(regio)])) as Record<
  Regionaam,
  Regioprofiel
>;

/** What a profile says about one subject beside its parameters, with the source of each row. */
const SECTIES: Readonly<Record<string, (profiel: Regioprofiel) => readonly string[]>> = {
  '#regio': ({ regio }) => [regio.bron, ...regio.rechtsvormen.map(({ bron }) => bron)],
  '#gemeenten': ({ regio, gemeenten }) => [
    regio.bron,
    ...regio.grondgebieden.map(({ bron }) => bron),
    ...gemeenten.flatMap(({ rollen, uitsluitingen }) =>
      [...Object.values(rollen).flat(), ...uitsluitingen].map(({ bron }) => bron),
    ),
    ...regio.verbanden.flatMap(({ bron, aantal }) => [bron, aantal?.bron ?? '']),
    ...regio.herindelingen.map(({ bron }) => bron),
  ],
  '#producten': ({ inhoud: { segmenten, producten, matrices, kruistabel, perspectieven } }) =>
    [...segmenten, ...producten, ...matrices, ...kruistabel, ...perspectieven].map(({ bron }) => bron),
  '#buiten': ({ inhoud }) => inhoud.uitgesloten.map(({ bron }) => bron),
  '#bereik': ({ inhoud }) => inhoud.bereik.map(({ bron }) => bron),
};

/** Where a profile answers a row of the catalogue; without an entry in the parameter of the same name. */
const PLAATSEN: Readonly<Record<string, readonly string[]>> = {
  'regio.gemeenten': ['#gemeenten'],
  'regio.afwijkendeKring': ['#gemeenten'],
  'regio.rechtsvorm': ['#regio'],
  wetten: ['#regio', 'wetten.samenhang'],
  'contract.ingang': ['contract.ingang', 'inkoopplan.looptijd'],
  segmenten: ['#producten'],
  producten: ['#producten'],
  'segmenten / producten': ['#producten'],
  'producten.buiten': ['#buiten'],
  'contract.duur / verlenging': ['contract.duur', 'contract.verlenging'],
  bekostiging: ['bekostiging', 'bekostiging.pilots', 'tarief.grondslag'],
  tarief: ['tarief.grondslag', 'tarief.indexering'],
  drempels: ['drempels', 'bekostiging', 'transformatie.bijdrage'],
  'kpi.set': ['kpi.set', 'kpi.themas'],
  'kpi.starttermijn': ['kpi.starttermijn.werkdagen'],
  'kpi.meting': ['resultaat.monitoring', 'tevredenheid.instrumenten', 'toezicht.regime', 'evaluatie.momenten'],
  'kpi.gevolg': ['kpi.gevolgNegatief'],
  'partner.regel': ['partner.regel', 'partner.afspraken'],
  overleg: ['overleg', 'relatiemanagement'],
  'toezicht.regime': ['toezicht.regime', 'toezicht.klachtroute', 'toezicht.escalatie'],
  toegang: ['toegang', 'toegang.uitvoerder', 'toegang.inrichting', '#bereik'],
  pgb: ['pgb', 'rightToChallenge'],
  innovatie: ['innovatie', 'transformatie.bijdrage', 'transformatie.sporen'],
  'MO/BW': ['#buiten', 'toegang.inrichting'],
};

/** The parameters that stand for a line of C.5, where all four regions are side by side. */
const ZIJ_AAN_ZIJ: Readonly<Record<string, readonly string[]>> = {
  'initial term': ['contract.duur'],
  extensions: ['contract.verlenging', 'contract.optie.uitoefenaar'],
  maximum: ['contract.maximum'],
  entry: ['inkoopvorm', 'instroom.momenten'],
  acceptatieplicht: ['acceptatieplicht'],
  'default funding': ['bekostiging'],
  'KPI/outcome': ['kpi.set'],
  'start term': ['kpi.starttermijn.werkdagen'],
  'below norm': ['kpi.gevolgNegatief'],
  'partner status': ['partner.regel', 'partner.afspraken', 'relatiemanagement'],
  supervision: ['toezicht.regime'],
  'provider meetings': ['overleg'],
  'finance report': ['rapportage'],
  indexation: ['tarief.indexering'],
  'perspective axis': ['#perspectieven'],
  'household help name': ['#weergave'],
};

function bronnenOp(profiel: Regioprofiel, plaats: string): readonly string[] {
  const sectie = SECTIES[plaats];
  if (sectie !== undefined) return sectie(profiel);
  return profiel.inhoud.parameters.filter(({ sleutel }) => sleutel === plaats).map(({ bron }) => bron);
}

/** The sources of a row that no value of the profile names. */
function ontbrekend({ regio, sleutel, bronnen }: Catalogusrij): readonly string[] {
  const gezegd = (PLAATSEN[sleutel] ?? [sleutel]).flatMap((plaats) => bronnenOp(PROFIELEN[regio as Regionaam], plaats));
  if (gezegd.length === 0) return [`${regio} ${sleutel} has no value`];
  const genoemd = gezegd.flatMap((bron) => [
    ...bronnenVan(bron),
    ...(bron.match(/(?<![\d.-])00[0-4](?=[ :;,)]|$)/g) ?? []),
  ]);
  return bronnen.filter((bron) => !genoemd.includes(bron)).map((bron) => `${regio} ${sleutel}: ${bron}`);
}

function standVan({ regio, gemeenten, inhoud }: Regioprofiel): Deelnamestand {
  const { id: regioId, ...rest } = regio;
  const command = { type: 'EstablishRegio', regioId, ...rest, geldigVanaf: inhoud.geldigVanaf, gemeenten } as const;
  return fold(regioDecider, regioDecider.decide(command, regioDecider.initial)).deelname;
}

/** What the profile says where a fact asks, in the shape of the fact. */
function gezegd(profiel: Regioprofiel, feit: Feit, op: string): unknown {
  const { regio, gemeenten, inhoud } = profiel;
  const naam = (code: string | null) => gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code;
  const geldend = inhoud.producten.filter((product) => geldtOp(product, op));
  if (feit.sleutel !== undefined) {
    return parameterOp(inhoud.parameters, feit.sleutel, { geldigOp: op, segment: feit.segment, product: feit.product })
      ?.waarde;
  }
  if (feit.rol !== undefined) {
    const { segment, onderzoek } = feit;
    const { gemeentecodes } = kringOp(standVan(profiel), feit.rol, op, { segment, onderzoek });
    return { gemeenten: gemeentecodes.map(naam).sort() };
  }
  if (feit.verband !== undefined) {
    const verband = regio.verbanden.find(({ code }) => code === feit.verband);
    if (verband === undefined) return undefined;
    return {
      aantal: verband.aantal?.aantal ?? null,
      centrumgemeente: naam(verband.centrumgemeente),
      categorieen: verband.categorieen,
      producten: verband.producten,
      gemeenten: verband.leden.map(({ gemeentecode }) => naam(gemeentecode)).sort(),
    };
  }
  if (feit.matrix !== undefined) {
    return { assen: inhoud.matrices.find(({ code }) => code === feit.matrix)?.assen.map((as) => as.waarden.length) };
  }
  return {
    wetten: regio.wetten,
    rechtsvormen: regio.rechtsvormen.map(({ soort }) => soort),
    segmenten: Object.fromEntries(inhoud.segmenten.map(({ code, soort }) => [code, soort])),
    producten: [...new Set(geldend.filter(({ cel }) => cel === null).map(({ code }) => code))].sort(),
    buiten: inhoud.uitgesloten.map(({ naam: wat }) => wat),
    niveaus: Object.fromEntries(geldend.map(({ code, inkoopniveau }) => [code, inkoopniveau])),
    regimes: Object.fromEntries(geldend.map(({ code, toegang }) => [code, toegang])),
    perspectieven: Object.fromEntries(inhoud.perspectieven.map(({ code, as }) => [code, as])),
    lokaal: inhoud.bereik.filter(({ niveau }) => niveau === 'lokaal').map(({ sleutel }) => sleutel),
  };
}

function controleer(profiel: Regioprofiel, feit: Feit, standaardOp: string): void {
  const gevonden = gezegd(profiel, feit, feit.op ?? standaardOp);
  if (feit.bevat !== undefined) {
    for (const tekst of feit.bevat) expect(alsTekst(gevonden)).toContain(tekst);
  } else if (feit.sleutel !== undefined) {
    if (typeof feit.waarde === 'object' && feit.waarde !== null) expect(gevonden).toMatchObject(feit.waarde);
    else expect(gevonden).toEqual(feit.waarde);
  } else {
    const {
      op: _op,
      rol: _rol,
      verband: _verband,
      matrix: _matrix,
      segment: _segment,
      onderzoek: _onderzoek,
      ...rest
    } = feit;
    const { buiten, lokaal, ...precies } = rest;
    if (buiten !== undefined) expect(gevonden).toHaveProperty('buiten', expect.arrayContaining([...buiten]));
    if (lokaal !== undefined) expect(gevonden).toHaveProperty('lokaal', expect.arrayContaining([...lokaal]));
    const gesorteerd = (lijst: readonly string[] | undefined) => (lijst === undefined ? {} : [...lijst].sort());
    expect(gevonden).toMatchObject({
      ...precies,
      ...(precies.gemeenten && { gemeenten: gesorteerd(precies.gemeenten) }),
      ...(precies.producten && { producten: gesorteerd(precies.producten) }),
    });
  }
}

describe('the copy of catalogue C.1 to C.5', () => {
  it('holds rows of four regions, and is that of the catalogue where it lies beside the repository', () => {
    expect(new Set(catalogus.rijen.map(({ regio }) => regio))).toEqual(new Set(REGIOS));
    expect(catalogus.rijen.length).toBeGreaterThan(120);
    const lezing = existsSync(CATALOGUS) ? leesCatalogus(readFileSync(CATALOGUS, 'utf8')) : catalogus;
    expect(lezing).toEqual(catalogus);
  });

  it('is read with its ranges written out', () => {
    const tabel = (n: number) =>
      `\n## C.${n} R\n\n| Key | Value | Source |\n|---|---|---|\n| a${n} | x | R-BEK-01 to 03, E-20 |\n`;
    const { rijen } = leesCatalogus(`${[1, 2, 3, 4, 5].map(tabel).join('')}\n# D\n`);
    expect(rijen[1]).toEqual({
      ...{ regio: 'zwolle-ijsselland', sleutel: 'a2' },
      bronnen: ['E-20', 'R-BEK-01', 'R-BEK-02', 'R-BEK-03'],
    });
    expect(bronnenVan('000 Inkoopdoelstellingen')).toEqual(['000']);
  });
});

describe('the profiles of four regions', () => {
  it('answer every row of the catalogue with a value that names all its sources (R-REG-21)', () => {
    expect(catalogus.rijen.flatMap(ontbrekend)).toEqual([]);
  });

  it.each(REGIOS)('%s has an expected value for every row', (regio) => {
    const rijen = catalogus.rijen.filter((rij) => rij.regio === regio).map(({ sleutel }) => sleutel);
    expect(Object.keys(feiten[regio].waarden).sort()).toEqual([...rijen].sort());
  });

  const gevallen = REGIOS.flatMap((regio) =>
    Object.entries(feiten[regio].waarden).flatMap(([sleutel, lijst]) =>
      lijst.map((feit, index) => [regio, sleutel, index + 1, feit] as const),
    ),
  );
  it.each(gevallen)('%s says what the catalogue says of %s (%i)', (regio, _sleutel, _nummer, feit) => {
    controleer(PROFIELEN[regio], feit, feiten[regio].op);
  });

  it('answer every parameter of C.5, each in its own way or open (R-REG-21)', () => {
    expect(Object.keys(ZIJ_AAN_ZIJ)).toEqual(catalogus.parameters);
    const zonder = REGIOS.flatMap((regio) =>
      Object.values(ZIJ_AAN_ZIJ)
        .flat()
        .filter((plaats) => !plaats.startsWith('#') && bronnenOp(PROFIELEN[regio], plaats).length === 0)
        .map((plaats) => `${regio} ${plaats}`),
    );
    expect(zonder).toEqual([]);
    // E-42: 003 has no axis of its own.
    expect(REGIOS.map((regio) => PROFIELEN[regio].inhoud.perspectieven.length)).toEqual([2, 5, 0, 2]);
    // E-43
    expect(REGIOS.map((regio) => PROFIELEN[regio].inhoud.weergave?.woorden['huishoudelijke-hulp'])).toEqual([
      ...['ORH', 'HH', 'huishoudelijke ondersteuning', 'HV'],
    ]);
  });

  it('say of every rule that one of them sets whether they set it: open, not left out (R-REG-21)', () => {
    const sleutels = (regio: Regionaam) => new Set(PROFIELEN[regio].inhoud.parameters.map(({ sleutel }) => sleutel));
    const alle = new Set(REGIOS.flatMap((regio) => [...sleutels(regio)]));
    expect([...alle].sort()).toEqual(Object.keys(PARAMETERS).sort());
    for (const regio of REGIOS)
      expect([regio, [...alle].filter((one) => !sleutels(regio).has(one))]).toEqual([regio, []]);
  });

  it('give every value a source', () => {
    const leeg = REGIOS.flatMap((regio) => {
      const { inhoud } = PROFIELEN[regio];
      const rijen = [...inhoud.parameters, ...inhoud.segmenten, ...inhoud.producten, ...inhoud.uitgesloten];
      return rijen.filter(
        ({ bron }) => !/\b(?:R-[A-Z]+-\d\d|00[0-4]|E-\d\d|D\.\d|catalogus|keuze van Kroniek|landelijke)/.test(bron),
      );
    });
    expect(leeg).toEqual([]);
  });

  it('have each a colour of their own that is legible on white (WCAG 2.2, 1.4.3)', () => {
    const kleuren = REGIOS.map((regio) => PROFIELEN[regio].inhoud.weergave?.accentkleur ?? '');
    expect(new Set(kleuren).size).toBe(REGIOS.length);
    expect(kleuren.filter((kleur) => contrastOpWit(kleur) < 4.5)).toEqual([]);
    expect(contrastOpWit('#777777')).toBeLessThan(4.5);
  });
});

/** Contrast ratio with white as WCAG 2.2 defines it. */
function contrastOpWit(kleur: string): number {
  const [rood = 0, groen = 0, blauw = 0] = [1, 3, 5]
    .map((begin) => parseInt(kleur.slice(begin, begin + 2), 16) / 255)
    .map((deel) => (deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05);
}
