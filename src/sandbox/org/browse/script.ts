/** What the browse page runs: a question before destructive forms, and a log that follows. */
export const script = `
for (const form of document.querySelectorAll('form[data-confirm]')) {
  form.addEventListener('submit', (event) => {
    if (!confirm(form.dataset.confirm)) event.preventDefault();
  });
}

const follow = document.getElementById('follow');
if (follow) {
  follow.closest('p').hidden = false;
  setInterval(async () => {
    const lines = document.getElementById('log-lines');
    if (!follow.checked || !lines || lines.contains(document.activeElement)) return;
    const response = await fetch(location.href).catch(() => null);
    if (!response || !response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.getElementById('log-lines');
    if (fresh) lines.replaceWith(fresh);
  }, 2000);
}
`;
