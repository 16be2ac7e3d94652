/** Ways to the clipboard, which a browser may refuse: over plain http, in a chat's own browser, by its settings. */

/** Copies the words of a field; where the browser refuses, they stand chosen, ready for the keyboard. @returns whether they were copied. */
export async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    // The old way, the only one on a page that was not fetched over https.
    return document.execCommand('copy');
  }
}

/** May this browser put a picture into the clipboard at all? */
export const canCopyPictures = (): boolean =>
  typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function';

/** Copies a PNG from our server as a picture. @throws where the browser refuses or the picture cannot be had. */
export async function copyPicture(address: string): Promise<void> {
  const picture = fetch(address).then((reply) => {
    if (!reply.ok) throw new Error(`no picture: ${reply.status}`);
    return reply.blob();
  });
  // Given before the picture is there: Safari asks for it within the press of the button.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
