import { formats, geefOpdracht, h, lees, merk } from '/kroniek.js';
import { knop } from '/beheer/opdrachten.js';
import { vergelijking } from '/beheer/vergelijking.js';
import { duur, GENERATIESTAND } from '/beheer/woorden.js';

/** Read models are built anew beside the one in use, compared with it, and put in its place or back. */
export function leesmodellen(stand, opdracht, ververs) {
  const namen = [...new Set(stand.generaties.map(({ leesmodel }) => leesmodel))].sort();
  return h(
    'ul',
    { class: 'zaken' },
    namen.map((naam) => {
      const alle = stand.generaties.filter(({ leesmodel }) => leesmodel === naam);
      const met = (...standen) => alle.find((een) => standen.includes(een.stand));
      const nieuw = met('gevraagd', 'bouwt', 'gereed', 'mislukt');
      const nu = met('in gebruik');
      const bewaard = met('bewaard');
      return h(
        'li',
        { class: nieuw?.vergelijking ? 'breed' : null },
        h('h3', {}, naam, ' ', nieuw ? merk(...GENERATIESTAND[nieuw.stand]) : null),
        h(
          'p',
          {},
          `Generatie ${nu?.generatie ?? '?'} is in gebruik (versie ${nu?.versie ?? '?'}).`,
          bewaard ? ` Generatie ${bewaard.generatie} is bewaard om naar terug te gaan.` : '',
        ),
        nieuw ? [voortgang(nieuw), fout(nieuw), ernaast(nieuw)] : null,
        h(
          'p',
          { class: 'knoppen' },
          nieuw === undefined || nieuw.stand === 'mislukt'
            ? knop(nieuw ? 'Bouw verder' : 'Bouw opnieuw op', naam, () => opdracht(herbouw(naam, nieuw)))
            : null,
          nieuw?.stand === 'gereed' && nieuw.vergelijking === null
            ? knop('Vergelijk', naam, (event) => vergelijk(event.currentTarget, nieuw, ververs))
            : null,
          nieuw?.stand === 'gereed' && nieuw.vergelijking !== null
            ? [
                knop('Neem in gebruik', naam, () => opdracht(wissel(nieuw))),
                knop('Vergelijk opnieuw', naam, (event) => vergelijk(event.currentTarget, nieuw, ververs), {
                  stil: true,
                }),
              ]
            : null,
          nieuw && nieuw.stand !== 'bouwt'
            ? knop(`Verwijder generatie ${nieuw.generatie}`, naam, () => opdracht(verwijder(nieuw)), { stil: true })
            : null,
          bewaard ? knop('Draai terug', naam, () => opdracht(terug(naam, bewaard)), { stil: true }) : null,
          bewaard
            ? knop(`Verwijder generatie ${bewaard.generatie}`, naam, () => opdracht(verwijder(bewaard)), { stil: true })
            : null,
        ),
      );
    }),
  );
}

/** How many events there are is not told; what is left follows from the rate and the time that is left. */
function voortgang({ stand, leesmodel, gebeurtenissen, perSeconde, restSeconden }) {
  if (stand !== 'bouwt') return null;
  const totaal = perSeconde === null || restSeconden === null ? null : gebeurtenissen + perSeconde * restSeconden;
  const deel = totaal === null || totaal === 0 ? null : Math.floor((100 * gebeurtenissen) / totaal);
  return h(
    'p',
    { class: 'voortgang' },
    h('progress', { max: 100, value: deel, 'aria-label': `Voortgang van ${leesmodel}` }),
    h(
      'span',
      {},
      [
        deel === null ? null : `${deel}%`,
        `${formats.getal(gebeurtenissen)} gebeurtenissen gelezen`,
        perSeconde === null ? null : `${formats.getal(perSeconde)} per seconde`,
        restSeconden === null ? null : `nog ${duur(restSeconden)}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );
}

function fout({ stand, fout: melding, generatie }) {
  if (stand !== 'mislukt') return null;
  return h(
    'p',
    { class: 'melding' },
    `Generatie ${generatie} is gestopt: ${melding ?? 'onbekend waarom'}. Herstel het programma of sla de gebeurtenis over, en bouw dan verder.`,
  );
}

function ernaast({ stand, leesmodel, generatie, gebeurtenissen, perSeconde, vergelijking: gevonden }) {
  if (stand !== 'gereed') return null;
  return [
    h(
      'p',
      {},
      `Generatie ${generatie} staat ernaast klaar, uit ${formats.getal(gebeurtenissen)} gebeurtenissen`,
      perSeconde === null ? '.' : ` (${formats.getal(perSeconde)} per seconde).`,
    ),
    gevonden === null
      ? null
      : h(
          'details',
          { 'data-doel': `vergelijking/${leesmodel}/${generatie}`, open: true },
          h(
            'summary',
            {},
            `Vergelijking van generatie ${generatie} met die in gebruik is: ${gevonden.gelijk ? 'gelijk' : 'verschilt'}`,
          ),
          vergelijking(gevonden),
        ),
  ];
}

async function vergelijk(button, { leesmodel, generatie }, ververs) {
  button.disabled = true;
  try {
    await lees(`/v1/beheer/leesmodellen/${encodeURIComponent(leesmodel)}/generaties/${generatie}/vergelijking`);
    await ververs();
  } catch (error) {
    await ververs(error);
  } finally {
    button.disabled = false;
  }
}

function herbouw(leesmodel, mislukt) {
  return {
    lezer: leesmodel,
    titel: `${leesmodel} ${mislukt ? 'verder bouwen' : 'opnieuw opbouwen'}`,
    uitleg: [
      mislukt
        ? 'Het bouwen gaat verder bij de gebeurtenis waar het stopte.'
        : 'Het leesmodel wordt vanaf de eerste gebeurtenis opnieuw gemaakt, naast het huidige. Dat blijft intussen antwoorden. Daarna vergelijkt u de twee en beslist u.',
    ],
    knop: mislukt ? 'Bouw verder' : 'Bouw opnieuw op',
    doe: (reden) => geefOpdracht(`/v1/beheer/leesmodellen/${encodeURIComponent(leesmodel)}/herbouw`, { reden }),
    uitkomst: () => ['goed', `Het bouwen van ${leesmodel} is gevraagd; de voortgang staat bij het leesmodel.`],
  };
}

const isInGebruik = (stand, naam, nummer) =>
  stand.generaties.some((een) => een.leesmodel === naam && een.generatie === nummer && een.stand === 'in gebruik');

function gewisseld(leesmodel, generatie) {
  return (stand) =>
    isInGebruik(stand, leesmodel, generatie)
      ? ['goed', `Generatie ${generatie} van ${leesmodel} is in gebruik.`]
      : ['fout', `Generatie ${generatie} van ${leesmodel} is niet in gebruik gekomen. Bekijk de stand hieronder.`];
}

function wissel({ leesmodel, generatie, vergelijking: { gelijk, positie } }) {
  return {
    lezer: leesmodel,
    titel: `Generatie ${generatie} van ${leesmodel} in gebruik nemen`,
    uitleg: [
      gelijk
        ? `Op positie ${positie} was zij gelijk aan de huidige. Vlak voor het wisselen wordt opnieuw vergeleken.`
        : h(
            'p',
            { class: 'melding' },
            `Op positie ${positie} verschilde zij van de huidige. Wie haar toch in gebruik neemt, zegt waarom.`,
          ),
      'De huidige generatie wordt bewaard, zodat u kunt terugdraaien.',
    ],
    reden: gelijk ? 'mag' : 'verplicht',
    knop: 'Neem in gebruik',
    doe: (reden) =>
      geefOpdracht(`/v1/beheer/leesmodellen/${encodeURIComponent(leesmodel)}/wissel`, {
        generatie,
        ookBijVerschil: !gelijk,
        reden,
      }),
    uitkomst: gewisseld(leesmodel, generatie),
  };
}

function terug(leesmodel, { generatie }) {
  return {
    lezer: leesmodel,
    titel: `${leesmodel} terugdraaien`,
    uitleg: [
      `Generatie ${generatie} wordt bijgewerkt tot het einde van het logboek en komt weer in gebruik. De generatie die nu in gebruik is, wordt bewaard.`,
    ],
    reden: 'verplicht',
    knop: 'Draai terug',
    doe: (reden) => geefOpdracht(`/v1/beheer/leesmodellen/${encodeURIComponent(leesmodel)}/terug`, { reden }),
    uitkomst: gewisseld(leesmodel, generatie),
  };
}

function verwijder({ leesmodel, generatie, stand: nu }) {
  return {
    lezer: leesmodel,
    titel: `Generatie ${generatie} van ${leesmodel} verwijderen`,
    uitleg: [
      nu === 'bewaard'
        ? 'Daarna kunt u niet meer terugdraaien.'
        : 'De generatie die in gebruik is, blijft. U kunt daarna opnieuw laten bouwen.',
    ],
    knop: 'Verwijder',
    doe: (reden) =>
      geefOpdracht(`/v1/beheer/leesmodellen/${encodeURIComponent(leesmodel)}/generaties/${generatie}/verwijderen`, {
        reden,
      }),
    uitkomst: () => ['goed', `Generatie ${generatie} van ${leesmodel} is verwijderd.`],
  };
}
