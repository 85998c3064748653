import { messageOf, type SignInAnswer } from '../core/sign-in/sign-in-answer.ts';

/** What the page can speak to. */
export type Surroundings = {
  /** `messageParent` of Office once it is ready; rejects or never comes where there is no Office. */
  readonly parent: Promise<(message: string) => void>;
  readonly opener: { postMessage(message: string, origin: string): void } | null;
  /** Our own origin: nobody else may read the answer. */
  readonly origin: string;
};

/**
 * Sends the answer to the pane by every way there is. The pane then closes the window; one that stays open has reached nobody,
 * since neither way says whether somebody listened.
 */
export function sendAnswer(answer: SignInAnswer, { parent, opener, origin }: Surroundings): void {
  const message = messageOf(answer);
  parent
    .then((post) => {
      post(message);
    })
    .catch(() => {
      // Not a dialog of Office, or one that was cut off from it.
    });
  try {
    opener?.postMessage(message, origin);
  } catch {
    // An opener that the browser has severed.
  }
}
