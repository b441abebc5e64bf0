import { type AnyConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { contractbepalingenEvents } from '../../src/inkoop/contractbepaling/contractbepalingen.events.js';
import { contractmodelEvents } from '../../src/inkoop/contractmodel/contractmodel.events.js';
import { contractwijzigingEvents } from '../../src/inkoop/contractwijziging/contractwijziging.events.js';
import { kwaliteitskaderEvents } from '../../src/inkoop/kwaliteitskader/kwaliteitskader.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import {
  type DossierDoc,
  type Dossierregel,
  type KaderDoc,
  type ModelDoc,
  type Versie,
  type Wie,
  type WijzigingDoc,
} from './contractdossier.docs.js';

type Tabel = 'dossiers' | 'wijzigingen' | 'kaders' | 'modellen';
type Write = Writer<Tabel>;

function regel(event: AnyConsumedEvent): Dossierregel {
  return {
    gebeurtenisId: event.id,
    type: event.type,
    geldigOp: event.occurredAt,
    vastgelegdTijdstip: event.recordedAt,
    rol: event.actor.rol,
    configuratieversie: event.configVersion,
  };
}

const wie = ({ actor }: AnyConsumedEvent): Wie => ({ door: actor.subject, rol: actor.rol });

/** Adds to the dossier of a signed contract; there is none without one. */
function inDossier(
  event: AnyConsumedEvent & { readonly data: { readonly contractId: string } },
  write: Write,
  change: (doc: DossierDoc) => Partial<DossierDoc>,
): void {
  write.put<DossierDoc>('dossiers', event.data.contractId, (doc) =>
    doc === undefined ? null : { ...doc, ...change(doc), tijdlijn: [...doc.tijdlijn, regel(event)] },
  );
}

function inWijziging(
  event: AnyConsumedEvent & { readonly data: { readonly wijzigingId: string } },
  write: Write,
  change: (doc: WijzigingDoc) => Partial<WijzigingDoc>,
  contractId: string | null = null,
): void {
  write.put<WijzigingDoc>('wijzigingen', event.data.wijzigingId, (doc) =>
    doc === undefined ? null : { ...doc, ...change(doc), tijdlijn: [...doc.tijdlijn, { ...regel(event), contractId }] },
  );
}

type Afspraak = Omit<Versie<unknown>, 'inhoud'>;

function erbij<T>(
  lijsten: Readonly<Record<string, readonly Versie<T>[]>>,
  sleutel: string,
  inhoud: T | null,
  { versie, geldigVanaf, overgang, herkomst }: Afspraak,
): Record<string, readonly Versie<T>[]> {
  const versies = [...(lijsten[sleutel] ?? []), { versie, geldigVanaf, inhoud, overgang, herkomst }];
  return { ...lijsten, [sleutel]: versies };
}

/** What each contract says, how it changed and by what right (RM-CONTRACT: R-CON-11, R-CON-12, R-PRC-26). */
export const contractdossierProjection = defineProjection({
  name: 'contractdossier',
  version: 1,
  tables: {
    dossiers: { columns: { regio: 'text' } },
    wijzigingen: { columns: { regio: 'text' } },
    kaders: { columns: { regio: 'text' } },
    modellen: { columns: { regio: 'text' } },
  },
  on: [
    on(contractEvents, {
      ContractSigned: (event, write: Write) => {
        const { contractId, contractnummer, aanbiederId, gemeenten, producten, ondertekendOp, ingangsdatum } =
          event.data;
        write.put<DossierDoc>('dossiers', contractId, () => ({
          ...{ regio: event.regio, contractId, contractnummer, aanbiederId, ondertekendOp, ingangsdatum },
          gemeenten: gemeenten.map(({ gemeentecode }) => gemeentecode),
          productcodes: producten.map(({ productcode }) => productcode),
          ...{ model: null, bepalingen: {}, kaders: {}, bekostiging: {}, correcties: [], tijdlijn: [regel(event)] },
        }));
      },
    }),
    on(contractbepalingenEvents, {
      ContractbepalingAttached: (event, write: Write) =>
        inDossier(event, write, ({ bepalingen }) => ({
          bepalingen: erbij(bepalingen, event.data.bepaling.sleutel, event.data.bepaling, event.data),
        })),
      ContractbepalingRevised: (event, write: Write) =>
        inDossier(event, write, ({ bepalingen }) => ({
          bepalingen: erbij(bepalingen, event.data.bepaling.sleutel, event.data.bepaling, event.data),
        })),
      ContractbepalingLapsed: (event, write: Write) =>
        inDossier(event, write, ({ bepalingen }) => ({
          bepalingen: erbij(bepalingen, event.data.sleutel, null, event.data),
        })),
      ContractbepalingCorrected: (event, write: Write) =>
        inDossier(event, write, ({ bepalingen, correcties }) => {
          const { bepaling, versie, reden } = event.data;
          const { sleutel } = bepaling;
          const versies = bepalingen[sleutel] ?? [];
          const was = versies.find((one) => one.versie === versie)?.inhoud;
          if (was === undefined || was === null) return {};
          return {
            bepalingen: {
              ...bepalingen,
              [sleutel]: versies.map((one) => (one.versie === versie ? { ...one, inhoud: bepaling } : one)),
            },
            correcties: [...correcties, { sleutel, versie, was, reden, op: event.occurredAt }],
          };
        }),
      ContractmodelAdopted: (event, write: Write) => {
        const { modelId, model: sleutel, modelversie: versie, uitgever } = event.data;
        inDossier(event, write, () => ({ model: { modelId, sleutel, versie, uitgever } }));
      },
      KwaliteitskaderBound: (event, write: Write) =>
        inDossier(event, write, ({ kaders }) => ({
          kaders: erbij(kaders, event.data.kader, event.data.kaderversie, event.data),
        })),
      BekostigingChanged: (event, write: Write) =>
        inDossier(event, write, ({ bekostiging }) => ({
          bekostiging: erbij(bekostiging, event.data.productcode, event.data.vorm, event.data),
        })),
    }),
    on(contractwijzigingEvents, {
      ContractwijzigingProposed: (event, write: Write) => {
        const { data, regio } = event;
        write.put<WijzigingDoc>('wijzigingen', data.wijzigingId, () => ({
          ...{ ...data, regio, indiener: wie(event), toetsen: [], oordeel: null, aankondigingen: [], addenda: [] },
          ...{ intrekking: null, vervolgronde: null, tijdlijn: [{ ...regel(event), contractId: null }] },
        }));
      },
      WezenlijkheidstoetsAnswered: (event, write: Write) => {
        const { wijzigingId: _id, ...antwoord } = event.data;
        inWijziging(event, write, ({ toetsen }) => ({ toetsen: [...toetsen, { ...antwoord, ...wie(event) }] }));
      },
      ContractwijzigingApproved: (event, write: Write) => {
        const { wijzigingId: _id, toetsen: _toetsen, ...oordeel } = event.data;
        inWijziging(event, write, () => ({ oordeel: { ...oordeel, ...wie(event), wezenlijk: false } }));
      },
      WezenlijkeWijzigingEstablished: (event, write: Write) => {
        const { wijzigingId: _id, toetsen: _toetsen, ...oordeel } = event.data;
        inWijziging(event, write, () => ({ oordeel: { ...oordeel, ...wie(event), wezenlijk: true } }));
      },
      ContractwijzigingAnnounced: (event, write: Write) => {
        const { wijzigingId: _id, ...aankondiging } = event.data;
        const { configVersion: configuratieversie } = event;
        inWijziging(event, write, ({ aankondigingen }) => ({
          aankondigingen: [...aankondigingen, { ...aankondiging, configuratieversie }],
        }));
      },
      AddendumSigned: (event, write: Write) => {
        const { wijzigingId: _id, ...addendum } = event.data;
        const change = ({ addenda }: WijzigingDoc) => ({ addenda: [...addenda, addendum] });
        inWijziging(event, write, change, addendum.contractId);
      },
      ContractwijzigingWithdrawn: (event, write: Write) => {
        const { wijzigingId: _id, ...intrekking } = event.data;
        inWijziging(event, write, () => ({ intrekking }));
      },
      NieuweContracteringStarted: (event, write: Write) => {
        const { wijzigingId: _id, ...vervolgronde } = event.data;
        inWijziging(event, write, () => ({ vervolgronde }));
      },
    }),
    on(kwaliteitskaderEvents, {
      KwaliteitskaderPublished: ({ data: { kaderId, ...versie }, regio }, write: Write) =>
        write.put<KaderDoc>('kaders', kaderId, () => ({
          ...{ regio, kaderId, kader: versie.kader, versies: [{ ...versie, herziening: null }] },
        })),
      KwaliteitskaderRevised: ({ data: { kaderId, ...versie } }, write: Write) =>
        write.put<KaderDoc>('kaders', kaderId, (doc) =>
          doc === undefined ? null : { ...doc, versies: [...doc.versies, versie] },
        ),
    }),
    on(contractmodelEvents, {
      ContractmodelPublished: ({ data: { modelId, uitgever, ...versie } }, write: Write) => {
        for (const regio of [uitgever, ...versie.gedeeldMet]) {
          write.put<ModelDoc>('modellen', `${regio}/${modelId}`, (doc) => ({
            ...{ regio, modelId, uitgever, versies: [...(doc?.versies ?? []), versie] },
          }));
        }
      },
    }),
  ],
});
