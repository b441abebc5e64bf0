/** Lies in the folder itself: in ten years there may be no other explanation at hand. */
export const README = `Back-up van Kroniek, formaat 1
==============================

manifest.json         het overzicht: positie, moment, versie, en van elk bestand aantal regels en sha256. Zonder
                      manifest.json is de back-up niet af.
gebeurtenissen/       het logboek: per regel een gebeurtenis als JSON (gzip), op volgorde van positie. Deze bestanden
                      veranderen nooit; een volgende back-up voegt bestanden toe.
bonnen/               de bewijzen van uitgevoerde opdrachten: per regel een rij als JSON (gzip).
stand/                hoe ver beleid en termijnen zijn, wat is geweigerd of overgeslagen, de kluis (versleuteld) en de
                      instellingen (zonder geheimen): per regel een rij als JSON (gzip), bytes als \\x en hexadecimaal.

Niet hierin: de sleutels per persoon (die staan in een eigen map) en de kluissleutel KRONIEK_KLUISSLEUTEL (die staat in
geen enkele back-up). Zonder die twee is het logboek te lezen, maar zijn de personen niet te kennen.

Terugzetten: kroniek restore --van <deze map> --sleutels <map met sleutels>
Lezen zonder Kroniek: zcat gebeurtenissen/*.ndjson.gz
`;

export const KEYS_README = `Sleutels bij een back-up van Kroniek, formaat 1
===============================================

De sleutel per persoon (versleuteld met de kluissleutel KRONIEK_KLUISSLEUTEL, die hier niet in staat) en de index op BSN
(een digest met een sleutel). Bewaar deze map apart van de back-up zelf, en niet langer dan nodig: wie gewist is, is pas
overal gewist als de sleutels van daarvoor zijn vernietigd. Elke nieuwe back-up in deze map vervangt de vorige.
`;
