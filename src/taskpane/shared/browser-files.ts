/** Puts a text on the clipboard. Where the browser forbids it (a frame without the right), nothing happens: the text stands on the page. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not allowed here.
  }
}

/** Hands a text to the user as a file. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Old browsers begin to read only after the click was dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1_000);
}
