/** Changes to a region profile as text. Each throws where the profile does not hold what it changes. */

/** Replaces the rows of a parameter by others, written as YAML. */
export function zetRegel(yaml: string, sleutel: string, ...regels: readonly string[]): string {
  const oud = new RegExp(`^  - sleutel: ${sleutel.replaceAll('.', '\\.')}\\n(?: {4}.*\\n?)+`, 'm');
  if (!oud.test(yaml)) throw new Error(`The profile has no row ${sleutel}.`);
  return yaml.replace(oud, regels.map((regel) => `  - { sleutel: ${sleutel}, ${regel} }\n`).join(''));
}

/** Leaves a parameter to the gemeenten. */
export function laatLokaal(yaml: string, sleutel: string): string {
  const regel = `  - { sleutel: ${sleutel}, niveau: lokaal, bron: R-REG-11 }\n`;
  if (yaml.includes('\nbereik:\n')) return yaml.replace('\nbereik:\n', `\nbereik:\n${regel}`);
  return yaml.replace('\nparameters:\n', `\nbereik:\n${regel}\nparameters:\n`);
}
