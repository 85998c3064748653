/** Empties what pages of this origin keep in the browser. Waits a moment for databases that a closing pane still holds. */
export async function wipeStorage(window: Window): Promise<void> {
  try {
    window.localStorage.clear();
    window.sessionStorage.clear();
    const databases = await window.indexedDB.databases();
    await Promise.all(
      databases.flatMap(({ name }) => (name === undefined ? [] : [remove(window, name)])),
    );
  } catch {
    // Storage that is blocked keeps nothing either.
  }
}

const remove = (window: Window, name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = window.indexedDB.deleteDatabase(name);
    const end = (): void => {
      resolve();
    };
    request.onsuccess = end;
    request.onerror = end;
    // The browser goes on by itself once the last page lets go.
    request.onblocked = end;
  });
