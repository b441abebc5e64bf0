import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { toewijzingIdOf } from '../../toegang/toewijzing/toewijzing-parts.js';
import { type Omvang, zOmvang } from '../../toegang/toewijzing/toewijzing.events.js';
import { type Bericht, type Bericht301, type Bericht315, type Bericht317, wetVan } from '../berichten/lees-bericht.js';
import { type BerichtFout } from '../berichten/fout.js';
import { type Berichtplan } from '../bericht/berichtplan.js';
import { fout } from '../bericht/berichtverkeer.js';
import { type Gevolg } from '../bericht/bericht.events.js';
import { Postvak } from '../postvak/postvak.js';
import { Toewijzingenlezer } from './clienttoewijzingen.js';
import { isOpen, verzoekDecider, verzoekIdOf } from './verzoek.decider.js';
import { type Toekenning, type Verzoekgegevens, type Vraag } from './verzoek.events.js';
import {
  VERZOEK_STAAT_OPEN,
  verzoekdossierDecider,
  verzoekdossierIdOf,
  verzoekdossierInOrder,
} from './verzoekdossier.decider.js';
import { isActueel, schendingen317 } from './verzoekregels.js';

/** What is known of a request besides what it asks. */
export interface Verzoekfeiten {
  readonly berichtId: string;
  readonly clientId: string;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly sha256: string;
}

interface Gelezen {
  readonly pad: string;
  readonly gegevens: Verzoekgegevens;
}

type Gevraagd = {
  readonly product?: { readonly categorie: string; readonly code?: string | undefined } | undefined;
  readonly omvang?: Omvang | undefined;
  readonly budget?: number | undefined;
};

const PRODUCT = 'Bericht/Client/AangevraagdeProducten/AangevraagdProduct';
const VERZOEK = 'Bericht/Client/Verzoek';

/** Takes in requests of aanbieders (315, 317), and sees which of them a 301 of the gemeente grants. */
@Injectable()
export class Verzoekontvangst {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(Toewijzingenlezer) private readonly toewijzingen: Toewijzingenlezer,
    @Inject(Postvak) private readonly postvak: Postvak,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything that is wrong, or the parts that put the request on record. */
  async plan(
    bericht: Bericht315 | Bericht317,
    feiten: Verzoekfeiten,
    { regio }: CommandEnvelope,
  ): Promise<Berichtplan> {
    const verzoeken = await this.lees(bericht, feiten, regio);
    const fouten = verzoeken.flatMap(({ pad, gegevens }) =>
      gegevens.vragen.some(({ omvang }) => omvang !== null && !zOmvang.safeParse(omvang).success)
        ? [fout(bericht, pad, 'OMVANG_ONGELDIG', 'Het Volume van de Omvang moet groter dan 0 zijn.')]
        : [],
    );
    if (bericht.soort === '317') fouten.push(...(await this.schendingen(bericht, verzoeken[0]!.gegevens, regio)));
    const op = this.clock.now().toISOString();
    const delen = verzoeken.map(({ pad, gegevens }) => ({
      pad,
      part: this.aggregates.part(verzoekDecider, gegevens.verzoekId, { type: 'SubmitVerzoek', gegevens, op }),
    }));
    for (const { pad, part } of delen) {
      const code = await refusal(part, regio);
      if (code !== undefined)
        fouten.push(fout(bericht, `${pad}/ReferentieAanbieder`, code.code, `${code.message} (TR347)`));
    }
    const dossier = this.dossierpart(verzoeken, regio, op);
    if ((await refusal(dossier, regio)) !== undefined) {
      const pad = bericht.soort === '315' ? `${PRODUCT}[1]` : VERZOEK;
      const { code, message } = VERZOEK_STAAT_OPEN;
      fouten.push(fout(bericht, `${pad}/ReferentieAanbieder`, code, `${message} (TR374)`));
    }
    const gevolgen = verzoeken.map(({ gegevens: { verzoekId } }): Gevolg => ({ soort: 'verzoek', id: verzoekId }));
    return { fouten, gevolgen, parts: [...delen.map(({ part }) => part), dossier], configVersion: null };
  }

  /**
   * The requests that the products of a 301 name with their ReferentieAanbieder: each must be open (TR379), and is granted
   * by it.
   */
  async toegekend(
    bericht: Bericht301,
    { berichtId, clientId, aanbiederId, gemeentecode }: Omit<Verzoekfeiten, 'sha256'>,
    gevolgen: readonly Gevolg[],
    { regio, actor }: CommandEnvelope,
  ): Promise<{ readonly fouten: readonly BerichtFout[]; readonly parts: readonly Part[] }> {
    const wet = wetVan(bericht.definition);
    const fouten: BerichtFout[] = [];
    const perVerzoek = new Map<string, Toekenning[]>();
    for (const [index, product] of bericht.inhoud.client.toegewezenProducten.toegewezenProduct.entries()) {
      const { referentieAanbieder, toewijzingNummer } = product;
      if (referentieAanbieder === undefined) continue;
      const verzoekId = this.idOf(regio, aanbiederId, wet, referentieAanbieder);
      const state = await this.aggregates.state(verzoekDecider, verzoekId, regio);
      if (!isOpen(state) || state.gegevens.clientId !== clientId || state.gegevens.gemeentecode !== gemeentecode) {
        const pad = `Bericht/Client/ToegewezenProducten/ToegewezenProduct[${index + 1}]/ReferentieAanbieder`;
        const melding =
          'Er staat geen verzoek van deze aanbieder voor deze client open met deze referentie. Laat ReferentieAanbieder weg. (TR379)';
        fouten.push(fout(bericht, pad, 'VERZOEK_NIET_OPEN', melding));
        continue;
      }
      const toewijzingId = toewijzingIdOf(regio, gemeentecode, String(toewijzingNummer));
      const gevolg = gevolgen.find(({ id }) => id === toewijzingId)?.soort;
      const soort =
        gevolg === 'toewijzing' || gevolg === 'correctie' || gevolg === 'intrekking' ? gevolg : 'ongewijzigd';
      perVerzoek.set(verzoekId, [...(perVerzoek.get(verzoekId) ?? []), { soort, toewijzingId }]);
    }
    if (perVerzoek.size === 0) return { fouten, parts: [] };
    const vandaag = datumOf(this.clock.now());
    const op = this.clock.now().toISOString();
    const parts = [...perVerzoek].map(([verzoekId, toewijzingen]) =>
      this.aggregates.part(verzoekDecider, verzoekId, {
        ...{ type: 'GrantVerzoek', toewijzingen, afwijkingen: [], berichtId, actor, vandaag },
      } as const),
    );
    const dossierId = verzoekdossierIdOf(regio, { clientId, aanbiederId, wet });
    const dicht = [...perVerzoek.keys()].map((verzoekId) => ({ type: 'CloseVerzoek', verzoekId, op }) as const);
    return { fouten, parts: [...parts, this.aggregates.part(verzoekdossierInOrder, dossierId, dicht)] };
  }

  private async lees(
    bericht: Bericht315 | Bericht317,
    { berichtId, clientId, aanbiederId, gemeentecode, sha256 }: Verzoekfeiten,
    regio: string,
  ): Promise<readonly Gelezen[]> {
    const wet = wetVan(bericht.definition);
    const algemeen = {
      ...{ wet, clientId, aanbiederId, gemeentecode, berichtId },
      documentId: derivedId('bericht-document', clientId, sha256),
      dagtekening: bericht.inhoud.header.berichtIdentificatie.dagtekening,
      ontvangenOp: datumOf(this.clock.now()),
      termijn: await this.postvak.verzoektermijn(regio),
    };
    const idVan = (referentie: string): string => this.idOf(regio, aanbiederId, wet, referentie);
    if (bericht.soort === '317') {
      const { verzoek } = bericht.inhoud.client;
      const vragen = vragenVan317(verzoek, (nummer) => toewijzingIdOf(regio, gemeentecode, nummer));
      const gegevens = {
        ...{ verzoekId: idVan(verzoek.referentieAanbieder), soort: 'wijziging' as const, ...algemeen, volgnummer: 1 },
        ...{ redenVerzoek: verzoek.redenVerzoek, verwijzertype: null, vragen },
      };
      return [{ pad: VERZOEK, gegevens }];
    }
    return bericht.inhoud.client.aangevraagdeProducten.aangevraagdProduct.map((product, index) => ({
      pad: `${PRODUCT}[${index + 1}]`,
      gegevens: {
        ...{ verzoekId: idVan(product.referentieAanbieder), soort: 'toewijzing' as const, ...algemeen },
        ...{ volgnummer: index + 1, redenVerzoek: null, verwijzertype: product.verwijzer.type },
        vragen: [nieuweVraag(product, product.toewijzingIngangsdatum, product.toewijzingEinddatum)],
      },
    }));
  }

  private async schendingen(
    bericht: Bericht317,
    gegevens: Verzoekgegevens,
    regio: string,
  ): Promise<readonly BerichtFout[]> {
    const vandaag = datumOf(this.clock.now());
    const states = [...(await this.toewijzingen.van(gegevens, regio, vandaag)).values()];
    const actueel = states.flatMap((state) =>
      state.stand !== 'onbekend' && isActueel(state, vandaag) ? [state.gegevens] : [],
    );
    const wet = gegevens.wet === 'Wmo2015' ? 'wmo' : 'jw';
    return [...schendingen317(bericht.inhoud, actueel, wet)].map(({ pad, code, melding }) =>
      fout(bericht, pad, code, melding),
    );
  }

  private dossierpart(verzoeken: readonly Gelezen[], regio: string, op: string): Part {
    const geopend = verzoeken.map(({ gegevens: { clientId, aanbiederId, wet, verzoekId, berichtId } }) => ({
      ...{ clientId, aanbiederId, wet, verzoekId, berichtId },
    }));
    const dossierId = verzoekdossierIdOf(regio, geopend[0]!);
    return this.aggregates.part(verzoekdossierDecider, dossierId, { type: 'OpenVerzoeken', verzoeken: geopend, op });
  }

  /** Keyed: the aanbieder writes the reference itself, and may have put a name in it. */
  private idOf(regio: string, aanbiederId: string, wet: Verzoekgegevens['wet'], referentie: string): string {
    return verzoekIdOf(regio, aanbiederId, wet, this.vault.blind(`verzoek/${referentie}`));
  }
}

async function refusal(part: Part, regio: string): Promise<Rejection | undefined> {
  try {
    await part.load(regio);
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

function nieuweVraag({ product, omvang, budget }: Gevraagd, van: string, tot: string | undefined): Vraag {
  return {
    ...{ soort: 'nieuw', toewijzingId: null },
    ...{ productcategorie: product?.categorie ?? null, productcode: product?.code ?? null },
    ...{ ingangsdatum: van, einddatum: tot ?? null, omvang: omvang ?? null, budget: budget ?? null },
  };
}

const LEEG = { productcategorie: null, productcode: null } as const;

function vragenVan317(verzoek: Bericht317['inhoud']['client']['verzoek'], idVan: (nummer: string) => string): Vraag[] {
  const { ongewijzigdeProducten, teWijzigenProducten, nieuweProducten } = verzoek;
  return [
    ...(ongewijzigdeProducten?.ongewijzigdProduct ?? []).map(({ toewijzingNummer }): Vraag => ({
      ...{ soort: 'ongewijzigd', toewijzingId: idVan(String(toewijzingNummer)), ...LEEG },
      ...{ ingangsdatum: null, einddatum: null, omvang: null, budget: null },
    })),
    ...(teWijzigenProducten?.teWijzigenProduct ?? []).map((product): Vraag => ({
      ...nieuweVraag(product, product.gewensteIngangsdatum, product.einddatum),
      ...{ soort: 'te-wijzigen', toewijzingId: idVan(String(product.toewijzingNummer)), ...LEEG },
    })),
    ...(nieuweProducten?.nieuwProduct ?? []).map((product) =>
      nieuweVraag(product, product.gewensteIngangsdatum, product.einddatum),
    ),
  ];
}

export type Verzoekbericht = Extract<Bericht, { readonly soort: '315' | '317' }>;
