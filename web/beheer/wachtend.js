import { feiten, formats, geefOpdracht, h, rustig } from '/kroniek.js';
import { gebeurtenis } from '/woorden.js';
import { knop } from '/beheer/opdrachten.js';

const pogingen = ({ pogingen: aantal }) => `${formats.getal(aantal)} ${formats.woord(aantal, 'poging', 'pogingen')}`;

function erachter({ gebeurtenissen }) {
  const aantal = gebeurtenissen - 1;
  return `${formats.getal(aantal)} ${formats.woord(aantal, 'gebeurtenis', 'gebeurtenissen')} van dit dossier`;
}

/** What waits for a person: streams that a reader set apart. */
export function apartGezet(stand, opdracht) {
  const { geparkeerd } = stand;
  if (geparkeerd.length === 0) return rustig('Er staat geen dossier apart.');
  return h(
    'ul',
    { class: 'zaken groot' },
    geparkeerd.map((dossier) =>
      h(
        'li',
        {},
        h('h3', {}, `${gebeurtenis(dossier.gebeurtenistype)} lukte niet bij ${dossier.lezer}`),
        feiten([
          ['Melding', dossier.fout],
          ['Dossier', h('span', { class: 'kenmerk' }, dossier.stream)],
          ['Gebeurtenis', [h('span', { class: 'kenmerk' }, dossier.gebeurtenisId), ` op positie ${dossier.positie}`]],
          ['Apart sinds', `${formats.datum(dossier.sinds)}, ${pogingen(dossier)}`],
          ['Wacht erachter', dossier.gebeurtenissen === 1 ? null : erachter(dossier)],
        ]),
        h(
          'p',
          { class: 'knoppen' },
          knop('Probeer opnieuw', `${dossier.lezer}, ${dossier.stream}`, () => opdracht(opnieuw(dossier))),
          knop('Sla over', `${dossier.lezer}, ${dossier.stream}`, () => opdracht(overslaan(dossier)), { stil: true }),
        ),
      ),
    ),
  );
}

/** A reader that begins anew instead (the termijnen) must first come by the event again. */
const isVoorbij =
  ({ lezer, positie }) =>
  (stand) =>
    BigInt(stand.lezers.find(({ naam }) => naam === lezer)?.positie ?? positie) >= BigInt(positie);

const staatApart = (stand, { lezer, stream }) =>
  stand.geparkeerd.find((een) => een.lezer === lezer && een.stream === stream);

function opnieuw(dossier) {
  const { lezer, stream } = dossier;
  return {
    lezer,
    titel: 'Dossier opnieuw proberen',
    uitleg: [
      `${lezer} leest de gebeurtenissen van dit dossier die wachten opnieuw, op volgorde. Doe dit nadat de oorzaak is weggenomen.`,
      h('p', { class: 'kenmerk' }, stream),
    ],
    knop: 'Probeer opnieuw',
    doe: (reden) => geefOpdracht(`/v1/beheer/lezers/${encodeURIComponent(lezer)}/opnieuw`, { stream, reden }),
    klaar: isVoorbij(dossier),
    uitkomst: (stand) => {
      const nog = staatApart(stand, dossier);
      return nog
        ? ['fout', `Opnieuw geprobeerd, maar het lukte weer niet: ${nog.fout}`]
        : ['goed', `Gelukt: ${lezer} heeft het dossier verwerkt.`];
    },
  };
}

function overslaan(dossier) {
  const { lezer, stream, gebeurtenisId } = dossier;
  return {
    lezer,
    titel: 'Gebeurtenis overslaan',
    uitleg: [
      `${lezer} slaat deze gebeurtenis voorgoed over en gaat verder met wat erachter wacht. De gebeurtenis blijft in het logboek staan; andere lezers slaan haar niet over.`,
      `${gebeurtenis(dossier.gebeurtenistype)}, positie ${dossier.positie}`,
      h('p', { class: 'kenmerk' }, stream),
    ],
    reden: 'verplicht',
    knop: 'Sla over',
    doe: (reden) =>
      geefOpdracht(`/v1/beheer/lezers/${encodeURIComponent(lezer)}/overslaan`, { stream, gebeurtenisId, reden }),
    klaar: isVoorbij(dossier),
    uitkomst: (stand) => {
      const nog = staatApart(stand, dossier);
      return nog
        ? ['fout', `Overgeslagen, maar de volgende gebeurtenis van dit dossier lukte ook niet: ${nog.fout}`]
        : ['goed', `Overgeslagen; ${lezer} is verder gegaan.`];
    },
  };
}

/** What waits for a person: commands of policies and deadlines that a rule refused. */
export function geweigerd(stand, opdracht) {
  if (stand.geweigerd.length === 0) return rustig('Er is geen opdracht geweigerd die nog op iemand wacht.');
  return h(
    'ul',
    { class: 'zaken groot' },
    stand.geweigerd.map((een) =>
      h(
        'li',
        {},
        h('h3', {}, een.melding),
        feiten([
          ['Opdracht', h('span', { class: 'kenmerk' }, een.opdracht)],
          ['Gegeven door', een.lezer],
          ['Regel', h('span', { class: 'kenmerk' }, een.code)],
          ['Na', een.stream && [h('span', { class: 'kenmerk' }, een.stream), ` op positie ${een.positie}`]],
          ['Geweigerd op', `${formats.datum(een.sinds)}, ${pogingen(een)}`],
        ]),
        h(
          'p',
          { class: 'knoppen' },
          knop('Geef opnieuw', een.opdrachtId, () => opdracht(herkans(een))),
          knop('Doe af', een.opdrachtId, () => opdracht(afdoen(een)), { stil: true }),
        ),
      ),
    ),
  );
}

const isGeweigerd = (stand, { opdrachtId }) => stand.geweigerd.find((een) => een.opdrachtId === opdrachtId);

function herkans(een) {
  return {
    lezer: een.lezer,
    titel: 'Opdracht opnieuw geven',
    uitleg: [
      'De opdracht wordt opnieuw beoordeeld, op wat nu bekend is. Doe dit nadat is weggenomen waarom de regel weigerde.',
      een.melding,
    ],
    knop: 'Geef opnieuw',
    doe: (reden) => geefOpdracht(`/v1/beheer/geweigerd/${encodeURIComponent(een.opdrachtId)}/opnieuw`, { reden }),
    uitkomst: (stand) => {
      const nog = isGeweigerd(stand, een);
      return nog
        ? ['fout', `De regel weigert nog steeds: ${nog.melding}`]
        : ['goed', 'Gelukt: de opdracht is uitgevoerd.'];
    },
  };
}

function afdoen(een) {
  return {
    lezer: een.lezer,
    titel: 'Opdracht afdoen',
    uitleg: ['Er hoeft niets meer met deze opdracht, of het is op een andere manier geregeld.', een.melding],
    reden: 'verplicht',
    knop: 'Doe af',
    doe: (reden) => geefOpdracht(`/v1/beheer/geweigerd/${encodeURIComponent(een.opdrachtId)}/afdoen`, { reden }),
    uitkomst: () => ['goed', 'De opdracht is afgedaan.'],
  };
}
