/**
 * Why a document is refused before its contents are looked at. The sentences never repeat anything from the document:
 * a name, a number or even an element name may be personal data.
 */
export const XML_FOUTEN = {
  XML_LEEG: 'Het bestand is leeg. Stuur het bericht opnieuw.',
  XML_TE_GROOT: 'Het bestand is groter dan 25 MB. Splits het bericht (iStandaarden OP179).',
  XML_CODERING: 'Het bestand is geen UTF-8. Sla het op als UTF-8 en stuur het opnieuw (iStandaarden OP192).',
  XML_VERSIE: 'Het bestand is geen XML 1.0.',
  XML_DTD: 'Het bestand heeft een documenttypedefinitie (DOCTYPE). Die is niet toegestaan; laat haar weg.',
  XML_ENTITEIT:
    'Het bestand gebruikt een entiteit die XML niet kent. Alleen lt, gt, amp, quot en apos zijn toegestaan.',
  XML_VERWERKINGSINSTRUCTIE: 'Het bestand heeft een verwerkingsinstructie. Alleen de XML-declaratie is toegestaan.',
  XML_TE_DIEP: 'De elementen staan dieper in elkaar dan een bericht kan zijn.',
  XML_TE_VEEL_ELEMENTEN: 'Het bestand heeft meer elementen dan een bericht kan hebben.',
  XML_ATTRIBUTEN: 'Een element heeft te veel of te lange attributen. Berichten hebben alleen naamruimten.',
  XML_TEKST_TE_LANG: 'Het bestand heeft een langer stuk tekst of een langere naam dan een bericht kan hebben.',
  XML_AFGEBROKEN: 'Het bestand houdt midden in het bericht op. Stuur het volledige bestand opnieuw.',
  XML_ONJUIST: 'Het bestand is geen goedgevormde XML.',
} as const;

export type XmlFoutCode = keyof typeof XML_FOUTEN;

/** Thrown by the XML reader. Lines and columns count from 1. */
export class XmlFout extends Error {
  constructor(
    readonly code: XmlFoutCode,
    readonly regel: number,
    readonly kolom: number,
  ) {
    super(XML_FOUTEN[code]);
    this.name = 'XmlFout';
  }
}
