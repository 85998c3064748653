/**
 * Office.js sets `history.pushState` and `replaceState` to null on the page's own history object (everywhere but Outlook on
 * Android). Dropping these own properties brings the browser's functions back; import this before anything that navigates.
 */
Reflect.deleteProperty(history, 'pushState');
Reflect.deleteProperty(history, 'replaceState');
