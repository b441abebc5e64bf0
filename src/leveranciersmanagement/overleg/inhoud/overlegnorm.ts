/** A meeting norm as the parameter `overleg` of the region has it. */
export interface Overlegnorm {
  readonly soort: string;
  readonly per: 'regio' | 'vorm' | 'segment' | 'aanbieder' | 'partner';
  readonly vormen?: readonly string[];
  readonly minPerJaar?: number | 'open';
  readonly maxPerJaar?: number | 'open';
  readonly ritme?: string;
}
