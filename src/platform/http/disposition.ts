/** The header that names a file, in any script; `inline`: shown in the page instead of downloaded. */
export function dispositionOf(fileName: string, inline: boolean): string {
  const name = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`;
}
