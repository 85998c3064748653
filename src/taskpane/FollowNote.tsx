import { Button, type JSXElement } from '@fluentui/react-components';
import { followStrings as words } from './follow-strings.ts';
import { usePane } from './pane.ts';
import { Note } from './shared/Note.tsx';
import type { FollowNow } from './stores/follow-state.ts';

/** Why a mail of a followed conversation is not saved by itself, with the user's choices (T2). */
export function FollowNote({
  asking,
}: {
  asking: Extract<FollowNow, { kind: 'asking' }>;
}): JSXElement {
  const { follow } = usePane();
  const { why, followed } = asking;
  // What has to be decided in the dialog opens it, and says so by its dots.
  const opensDialog = why.kind === 'problem' || why.kind === 'private' || why.kind === 'file';
  return (
    <Note title={words.title} text={words.why(why)} intent="warning">
      <Button size="small" onClick={() => void follow.getState().saveThis()}>
        {opensDialog ? words.saveInDialog : words.save}
      </Button>
      <Button
        size="small"
        aria-label={words.stopFollowing}
        onClick={() => void follow.getState().stop(followed.thread)}
      >
        {words.stop}
      </Button>
    </Note>
  );
}
