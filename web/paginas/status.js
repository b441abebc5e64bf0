import { foutmelding, h, lees, pagina, uitleg } from '/kroniek.js';
import { leesmodellen } from '/beheer/leesmodellen.js';
import { kerncijfers, lezers, staatStil } from '/beheer/lezers.js';
import { opdrachten } from '/beheer/opdrachten.js';
import { apartGezet, geweigerd } from '/beheer/wachtend.js';

/** While something is being done, and else. */
const SNEL_MS = 1_000;
const RUSTIG_MS = 5_000;

/** First how far the readers are, then the lists: what was carried out before is then in them. */
async function leesStand() {
  const status = await lees('/v1/status');
  const [apart, weigeringen, generaties] = await Promise.all([
    lees('/v1/beheer/geparkeerd'),
    lees('/v1/beheer/geweigerd'),
    lees('/v1/beheer/leesmodellen/generaties'),
  ]);
  return {
    ...status.data,
    geparkeerd: apart.data.resultaten,
    geweigerd: weigeringen.data.resultaten,
    generaties: generaties.data.resultaten,
  };
}

/** A part of the page that is only made anew when its figures changed, and keeps focus and place then. */
function deel(id, kop, maak, van) {
  const titel = kop && h('h2', { id, tabindex: '-1' }, kop);
  const inhoud = h('div');
  const node = h('section', { 'aria-labelledby': kop ? id : null }, titel, inhoud);
  let getoond;
  return {
    node,
    toon(stand) {
      const nu = JSON.stringify(van(stand));
      if (nu === getoond) return;
      getoond = nu;
      const doel = inhoud.contains(document.activeElement) ? document.activeElement.closest('[data-doel]') : null;
      const dicht = [...inhoud.querySelectorAll('details[data-doel]:not([open])')].map((een) => een.dataset.doel);
      const links = [...inhoud.querySelectorAll('.tabelvak')].map((vak) => vak.scrollLeft);
      inhoud.replaceChildren(...[maak(stand)].flat(Infinity).filter(Boolean));
      const zelfde = (naam) => inhoud.querySelector(`[data-doel="${CSS.escape(naam)}"]`);
      for (const naam of dicht) zelfde(naam)?.removeAttribute('open');
      [...inhoud.querySelectorAll('.tabelvak')].forEach((vak, nummer) => (vak.scrollLeft = links[nummer] ?? 0));
      if (doel) (zelfde(doel.dataset.doel) ?? titel)?.focus();
    },
  };
}

function waarschuwing(stand) {
  const stil = stand.lezers.filter((lezer) => staatStil(lezer, stand.geparkeerd));
  if (stil.length === 0) return [];
  return h(
    'p',
    { class: 'melding', role: 'alert' },
    `${stil.map(({ naam }) => naam).join(', ')} ${stil.length === 1 ? 'staat' : 'staan'} stil. De andere werken door; wat zij al toonden, klopt tot hun eigen positie.`,
  );
}

function beheer(eerste) {
  const storing = h('div', { role: 'alert' });
  let stand = eerste;
  let timer;

  const opdracht = opdrachten(() => ververs());
  const vraag = (wat) => void opdracht.vraag(wat);
  const delen = [
    deel('let-op', null, waarschuwing, ({ lezers: alle, geparkeerd }) =>
      alle.filter((lezer) => staatStil(lezer, geparkeerd)).map(({ naam }) => naam),
    ),
    deel('cijfers', null, kerncijfers, (s) => [s.positie, s.lezers, s.geparkeerd.length, s.geweigerdeOpdrachten]),
    deel(
      'apart',
      'Apart gezet',
      (s) => apartGezet(s, vraag),
      (s) => s.geparkeerd,
    ),
    deel(
      'geweigerd',
      'Geweigerde opdrachten',
      (s) => geweigerd(s, vraag),
      (s) => s.geweigerd,
    ),
    deel('lezers', 'Lezers van het logboek', lezers, (s) => [s.lezers, s.geparkeerd]),
    // Where a generation stands in the log changes with every event and is not shown here.
    deel(
      'leesmodellen',
      'Leesmodellen',
      (s) => leesmodellen(s, vraag, ververs),
      (s) => s.generaties.map((een) => ({ ...een, positie: null, bijgewerktOp: null })),
    ),
  ];
  const vak = h(
    'div',
    {},
    storing,
    delen.map(({ node }) => node),
    uitleg(
      'Een lezer volgt het logboek: een leesmodel, een beleidsregel, de termijnen, of het beheer zelf.',
      'Achter is het aantal gebeurtenissen dat een lezer nog niet heeft gelezen, en de ouderdom van de oudste daarvan. Nog is de tijd tot hij bij is, bij zijn laatste snelheid.',
      'Lukt een gebeurtenis niet, dan zet de lezer alleen dat dossier apart; de andere dossiers gaan door.',
      'Alles wat u hier beslist, is zelf een gebeurtenis en staat met uw reden in de audittrail.',
    ),
    opdracht.melding,
  );

  function toon() {
    for (const een of delen) een.toon(stand);
    opdracht.gevolgd(stand);
  }

  async function ververs(fout) {
    clearTimeout(timer);
    try {
      stand = await leesStand();
      storing.className = fout ? 'melding' : '';
      storing.replaceChildren(...(fout ? foutmelding(fout).filter(Boolean) : []));
      toon();
    } catch (error) {
      storing.className = 'melding';
      storing.replaceChildren(
        ...foutmelding(error).filter(Boolean),
        h('p', {}, 'Wat u ziet is van de vorige keer. De pagina probeert het vanzelf opnieuw.'),
      );
    }
    plan();
  }

  function plan() {
    const bouwt = stand.generaties.some((een) => een.stand === 'gevraagd' || een.stand === 'bouwt');
    timer = setTimeout(
      () => {
        // Another page content took our place, or nobody looks.
        if (!vak.isConnected) return;
        if (document.hidden) plan();
        else void ververs();
      },
      bouwt || opdracht.bezig() ? SNEL_MS : RUSTIG_MS,
    );
  }

  toon();
  plan();
  return vak;
}

pagina({
  titel: 'Beheer',
  duiding: 'Of alle lezers bij zijn met het logboek, wat op een mens wacht, en nieuwe leesmodellen naast de oude.',
  rollen: ['beheerder'],
  render: async () => beheer(await leesStand()),
});
